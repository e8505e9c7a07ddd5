import { join } from 'node:path'
import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import type { Condition, HouseholdRecord, PolicyRule, RuleBook } from '@bangfutong/shared/rules/index'

export const TODAY = '2017-06-15'

/** The pack's policies and seeded variants of them, `count` in all: ages and lines are moved, choices widened. */
export function bookOf(count: number): RuleBook {
  const pack = readPackFolder(join(process.cwd(), 'shared/packs/360729-2017'))
  const policies = Array.from({ length: count }, (_, i): PolicyRule => {
    const policy = pack.policies[i % pack.policies.length] as PolicyRule
    const by = Math.floor(i / pack.policies.length)
    const moved = (condition: Condition): Condition =>
      JSON.parse(JSON.stringify(condition), (key, value) => move(key, value, by))
    const household = policy.household && moved(policy.household)
    return { ...policy, id: `${policy.id}-${by}`, household, ...(policy.member && { member: moved(policy.member) }) }
  })
  return { ...pack, policies }
}

function move(key: string, value: unknown, by: number): unknown {
  if (by === 0) return value
  if (key === 'atLeast' || key === 'under') return (value as number) + by
  if (key === 'atMost') return (value as number) - by
  if (key === 'lessThan') return 366_000 + 10_000 * by
  return value
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Households of one to five, every fact known. */
export function households(book: RuleBook, count: number, seed: number): HouseholdRecord[] {
  const next = random(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  const facts = (level: string) =>
    Object.fromEntries(
      book.facts
        .filter((fact) => fact.level === level && fact.type !== 'code')
        .map((fact) => {
          if (fact.type === 'money') return [fact.id, Math.floor(next() * 800_000)]
          if (fact.type === 'day')
            return [fact.id, `${1940 + Math.floor(next() * 77)}-0${1 + Math.floor(next() * 5)}-11`]
          return [fact.id, pick(fact.values ?? []).value]
        }),
    )
  return Array.from({ length: count }, () => {
    const members = Array.from({ length: 1 + Math.floor(next() * 5) }, (_, i) => ({ id: `m${i}`, ...facts('member') }))
    return { ...facts('household'), members } as HouseholdRecord
  })
}
