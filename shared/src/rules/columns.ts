import { fullYears } from './age'
import type { HouseholdRecord, RuleFact } from './condition'

/** An absent amount of money in a column. */
export const NO_MONEY = -0x80000000

/** Many households as columns: one number per household or member, 0 (or NO_MONEY) where a fact is absent. */
export interface Columns {
  readonly size: number
  /** Where the members of household i start; `starts[size]` is the number of members. */
  readonly starts: Int32Array
  /** 1 where the members of a household are known. */
  readonly known: Uint8Array
  /** Choices and booleans as 1 + their place in the vocabulary, ages as 1 + full years, money as it is. */
  readonly codes: { readonly [fact: string]: Uint8Array | Int32Array }
}

/** Turns households into columns for one day. Ages above 253 count as 253. */
export function toColumns(facts: readonly RuleFact[], households: readonly HouseholdRecord[], on: string): Columns {
  const starts = new Int32Array(households.length + 1)
  households.forEach((household, i) => {
    starts[i + 1] = (starts[i] ?? 0) + (household.members?.length ?? 0)
  })
  const codes: Record<string, Uint8Array | Int32Array> = {}
  for (const fact of facts) {
    if (fact.type === 'code') continue
    const length = fact.level === 'member' ? (starts[households.length] ?? 0) : households.length
    codes[fact.id] = columnOf(fact, households, length, on)
  }
  return { size: households.length, starts, known: Uint8Array.from(households, (h) => (h.members ? 1 : 0)), codes }
}

function columnOf(fact: RuleFact, households: readonly HouseholdRecord[], length: number, on: string) {
  const column = fact.type === 'money' ? new Int32Array(length) : new Uint8Array(length)
  const code = encoder(fact, on)
  let at = 0
  for (const household of households) {
    if (fact.level === 'household') column[at++] = code(household[fact.id])
    else for (const member of household.members ?? []) column[at++] = code(member[fact.id])
  }
  return column
}

function encoder(fact: RuleFact, on: string): (value: unknown) => number {
  if (fact.type === 'money') return (value) => (value === undefined ? NO_MONEY : (value as number))
  if (fact.type === 'day')
    return (value) => (value === undefined ? 0 : 1 + Math.min(253, fullYears(value as string, on)))
  const places = new Map<unknown, number>((fact.values ?? []).map(({ value }, i) => [value, i + 1]))
  return (value) => places.get(value) ?? 0
}
