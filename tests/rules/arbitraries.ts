import { FACTS } from '@bangfutong/shared/facts/index'
import type { Condition, HouseholdRecord, MemberRecord, PolicyRule, RuleBook } from '@bangfutong/shared/rules/index'
import fc from 'fast-check'

export const TODAY = '2017-06-15'

const BIRTHS = [
  '2001-06-15',
  '2001-06-16',
  '1999-06-15',
  '1957-06-15',
  '1957-06-16',
  '1956-06-15',
  '1980-02-29',
  '2016-01-01',
]

/** Births within the days that matter, so that boundaries come up often. */
const birth = fc.constantFrom(...BIRTHS)
const money = fc.constantFrom(-5_000, 0, 333_499, 333_500, 365_999, 366_000, 900_000)

function anyValue(id: string): fc.Arbitrary<string | number | boolean> {
  const fact = FACTS.find((candidate) => candidate.id === id)
  if (fact?.type === 'money') return money
  if (fact?.type === 'day') return birth
  return fc.constantFrom(...(fact?.values ?? []).map(({ value }) => value))
}

/** A record in which each of these facts may be absent; `density` is how many in ten are known. */
function record(ids: readonly string[], density: number) {
  const model = Object.fromEntries(
    ids.map((id) => [
      id,
      fc.oneof(
        { weight: density, arbitrary: anyValue(id) as fc.Arbitrary<string | number | boolean | undefined> },
        { weight: 10 - density, arbitrary: fc.constant(undefined) },
      ),
    ]),
  )
  return fc
    .record(model)
    .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)))
}

export function household(
  own: readonly string[],
  ofMember: readonly string[],
  { density = 7, least = 1, most = 4 } = {},
): fc.Arbitrary<HouseholdRecord> {
  const people = fc
    .array(record(ofMember, density), { minLength: least, maxLength: most })
    .map((list) => list.map((facts, i) => ({ id: `m${i + 1}`, ...facts }) as MemberRecord))
  const members = fc.oneof({ weight: 9, arbitrary: people }, { weight: 1, arbitrary: fc.constant(undefined) })
  return fc
    .tuple(record(own, density), members)
    .map(([facts, list]) => ({ ...facts, ...(list && { members: list }) }) as HouseholdRecord)
}

const ids = (level: string) => FACTS.filter((fact) => fact.level === level && fact.type !== 'code').map(({ id }) => id)
export const ANY_HOUSEHOLD = household(ids('household'), ids('member'))

/** Few facts, so that formulas meet themselves and brute force stays small. */
export const SMALL_OWN = ['registration', 'housing', 'wantsLoan', 'incomePerCapita']
export const SMALL_MEMBER = ['labour', 'everMarried', 'wantsWork', 'birthDate']
export const SMALL_HOUSEHOLD = household(SMALL_OWN, SMALL_MEMBER, { density: 8, most: 2 })

const OWN_LEAVES: readonly Condition[] = [
  { use: 'supported' },
  { fact: 'housing', is: 'dangerous' },
  { fact: 'wantsLoan', is: true },
  { fact: 'wantsLoan', is: false },
  { fact: 'incomePerCapita', lessThan: { parameter: 'line' } },
  { fact: 'incomePerCapita', atLeast: 333_500 },
]
const MEMBER_LEAVES: readonly Condition[] = [
  { use: 'able' },
  { fact: 'labour', is: 'weak' },
  { fact: 'everMarried', is: true },
  { fact: 'wantsWork', is: true },
  { age: { atLeast: 18, atMost: 60 } },
  { age: { under: 16 } },
]

function formula(leaf: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf
  const part = formula(leaf, depth - 1)
  const parts = fc.array(part, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    leaf,
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    part.map((not) => ({ not })),
  )
}

const ofMember = formula(fc.constantFrom(...MEMBER_LEAVES), 2)
const ofHousehold = formula(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...OWN_LEAVES) },
    { weight: 1, arbitrary: ofMember.map((some) => ({ some })) },
    { weight: 1, arbitrary: ofMember.map((every) => ({ every })) },
  ),
  2,
)

export type MadeUpRule = Pick<PolicyRule, 'kind' | 'household' | 'member'>

/** One made-up policy, of either kind; `bookOf` puts it into a book. */
export const RULE: fc.Arbitrary<MadeUpRule> = fc
  .tuple(ofHousehold, fc.option(ofMember, { nil: undefined }))
  .map(([own, member]) => ({ kind: member === undefined ? 'household' : 'member', household: own, member }))

export function bookOf(rule: MadeUpRule): RuleBook {
  const dates = { from: '2017-01-01', to: '2017-12-31' }
  return {
    facts: FACTS,
    definitions: {
      supported: {
        phrase: '是建档立卡户',
        otherwise: '不是建档立卡户',
        is: { fact: 'registration', in: ['registered', 'exited', 'returned'] },
      },
      able: { phrase: '能干活', otherwise: '干不了活', is: { fact: 'labour', in: ['ordinary', 'skilled', 'weak'] } },
    },
    parameters: {
      line: {
        label: '线',
        unit: 'fen-a-year',
        values: [{ ...dates, value: 366_000, source: '测试', verified: false }],
      },
    },
    policies: [{ id: 'made-up', programme: 'x', basis: 'plan', ...dates, ...rule }],
  }
}
