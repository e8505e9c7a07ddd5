import type { Condition, HouseholdRecord, MemberRecord, RuleBook } from '@bangfutong/shared/rules/index'

/** A second, naive reading of policies: the formula as written, one node at a time, for comparison with the engine. */
export type Kleene = boolean | undefined

/** The value of one comparison; undefined when its fact is absent. */
export type Reading = (leaf: Condition, member: MemberRecord | undefined) => Kleene

export interface Judged {
  readonly value: Kleene
  readonly missing: ReadonlySet<string>
}

export function judgeAsWritten(
  book: RuleBook,
  condition: Condition,
  household: HouseholdRecord,
  read: Reading,
  member?: MemberRecord,
): Judged {
  const inside = (part: Condition, of = member) => judgeAsWritten(book, part, household, read, of)
  if ('all' in condition) return and(condition.all.map((part) => inside(part)))
  if ('any' in condition) return not(and(condition.any.map((part) => not(inside(part)))))
  if ('not' in condition) return not(inside(condition.not))
  if ('use' in condition) return inside(book.definitions[condition.use]?.is ?? { any: [] })
  if ('some' in condition || 'every' in condition) {
    if (household.members === undefined) return { value: undefined, missing: new Set(['members']) }
    if ('every' in condition) return and(household.members.map((one) => inside(condition.every, one)))
    return not(and(household.members.map((one) => not(inside(condition.some, one)))))
  }
  const value = read(condition, member)
  const name = 'age' in condition ? 'birthDate' : condition.fact
  const path = member === undefined ? name : `members.${member.id}.${name}`
  return { value, missing: new Set(value === undefined ? [path] : []) }
}

function and(parts: readonly Judged[]): Judged {
  if (parts.some(({ value }) => value === false)) return { value: false, missing: new Set() }
  const open = parts.filter(({ value }) => value === undefined)
  if (open.length === 0) return { value: true, missing: new Set() }
  return { value: undefined, missing: new Set(open.flatMap(({ missing }) => [...missing])) }
}

function not({ value, missing }: Judged): Judged {
  return { value: value === undefined ? undefined : !value, missing }
}

/** Reads comparisons from the facts themselves. `today` is YYYY-MM-DD. */
export function readFacts(book: RuleBook, household: HouseholdRecord, today: string): Reading {
  return (leaf, member) => {
    const holder = member ?? household
    if ('age' in leaf) {
      const birth = holder['birthDate'] as string | undefined
      if (birth === undefined) return undefined
      const age = yearsBetween(birth, today)
      const { atLeast = 0, atMost = 999, under = 999 } = leaf.age
      return atLeast <= age && age <= atMost && age < under
    }
    if (!('fact' in leaf)) throw new Error('not a comparison')
    const value = holder[leaf.fact]
    if (value === undefined) return undefined
    if ('is' in leaf) return value === leaf.is
    if ('in' in leaf) return leaf.in.includes(value as string)
    const bound = 'lessThan' in leaf ? leaf.lessThan : leaf.atLeast
    const line = typeof bound === 'number' ? bound : (book.parameters[bound.parameter]?.values[0]?.value ?? Number.NaN)
    return 'lessThan' in leaf ? (value as number) < line : (value as number) >= line
  }
}

/** Counts birthdays one by one; 29 February is kept on 1 March in other years. */
function yearsBetween(birth: string, today: string): number {
  const [year = 0] = birth.split('-').map(Number)
  let years = 0
  while (birthdayIn(year + years + 1, birth) <= today) years++
  return years
}

function birthdayIn(year: number, birth: string): string {
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return birth.endsWith('02-29') && !isLeap ? `${year}-03-01` : `${year}${birth.slice(4)}`
}
