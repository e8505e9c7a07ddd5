import { fullYears } from '../rules/age'
import type { RuleBook } from '../rules/condition'
import { agesAgree } from '../rules/verdict'
import type { HouseholdFacts, MemberFacts } from '../schema/screening'

type Scalar = string | number | boolean

/** One of the family as the screening knows them: `years` is this year's age, asked before any birthday. */
export interface Person {
  readonly id: string
  /** What the family calls them: 爸爸, 妈妈, 奶奶. */
  readonly relation: string
  readonly years?: number | undefined
  readonly facts: { readonly [fact: string]: Scalar }
}

/** Everything answered so far. Plain JSON, so that a phone can keep it. `passed` are the paths answered 不清楚. */
export interface Answers {
  readonly household: { readonly [fact: string]: Scalar }
  readonly people?: readonly Person[] | undefined
  readonly passed: readonly string[]
}

export const NO_ANSWERS: Answers = { household: {}, passed: [] }

/** Starts from a file: what it knows is answered, only the rest is asked. `relations` by member id. */
export function answersFrom(household: HouseholdFacts, relations: { readonly [id: string]: string } = {}): Answers {
  const { members, ...facts } = household
  const people = members?.map(({ id, ...own }, i) => ({
    id,
    relation: relations[id] ?? `第${i + 1}位家人`,
    facts: known(own),
  }))
  return { household: known(facts), ...(people && { people }), passed: [] }
}

/** Says who is in the family; facts already answered for a person that stays are kept. */
export function withPeople(
  answers: Answers,
  people: readonly { id: string; relation: string; years?: number | undefined; sex?: 'male' | 'female' | undefined }[],
): Answers {
  const before = new Map(answers.people?.map((person) => [person.id, person.facts]))
  const told = people.map(({ id, relation, years, sex }) => ({
    id,
    relation,
    years,
    facts: { ...before.get(id), ...(sex && { sex }) },
  }))
  const { people: _, ...rest } = answers
  return told.length === 0 ? rest : { ...rest, people: told, passed: rest.passed.filter((path) => path !== 'members') }
}

/** Answers one path (`housing`, `members.m1.labour`); undefined is 不清楚, which is not asked again. */
export function applyAnswer(answers: Answers, path: string, value: Scalar | undefined): Answers {
  const cleared = clearAnswer(answers, path)
  if (value === undefined) return { ...cleared, passed: [...cleared.passed, path] }
  return put(cleared, path, value)
}

/** Takes an answer, or a 不清楚, back, so that it is asked again. */
export function clearAnswer(answers: Answers, path: string): Answers {
  const passed = answers.passed.filter((other) => other !== path)
  return put({ ...answers, passed }, path, undefined)
}

/** What is answered at a path; undefined while open or 不清楚. */
export function answerAt(answers: Answers, path: string): Scalar | undefined {
  const [list, id, fact] = path.split('.')
  if (list !== 'members') return answers.household[path]
  return answers.people?.find((person) => person.id === id)?.facts[fact ?? '']
}

function put(answers: Answers, path: string, value: Scalar | undefined): Answers {
  const [list, id, fact] = path.split('.')
  const set = (facts: Person['facts'], name: string) => {
    const { [name]: _, ...rest } = facts
    return value === undefined ? rest : { ...rest, [name]: value }
  }
  if (list !== 'members') return { ...answers, household: set(answers.household, path) }
  if (answers.people === undefined || fact === undefined) return answers
  const people = answers.people.map((person) =>
    person.id === id ? { ...person, facts: set(person.facts, fact) } : person,
  )
  return { ...answers, people }
}

/**
 * The household to judge. Someone whose years are known but not the birthday is born somewhere in that year: where
 * both ends of the year are judged alike the first day stands in for the birthday, otherwise it stays unknown.
 */
export function toHousehold(book: RuleBook, answers: Answers, asOf: string): HouseholdFacts {
  const members = answers.people?.map((person) => {
    const birthDate = person.facts['birthDate'] ?? provisionalBirth(book, person.years, asOf)
    return { id: person.id, ...person.facts, ...(birthDate !== undefined && { birthDate }) } as MemberFacts
  })
  return { ...answers.household, ...(members && { members }) } as HouseholdFacts
}

/** Only what was said, without stand-in birthdays: what may be carried into a file. */
export function toKnownFacts(answers: Answers): HouseholdFacts {
  const members = answers.people?.map(({ id, facts }) => ({ id, ...facts }) as MemberFacts)
  return { ...answers.household, ...(members && { members }) } as HouseholdFacts
}

/** What each member is called, for the sentences of a screening. */
export function namesOf(answers: Answers): Record<string, string> {
  return Object.fromEntries((answers.people ?? []).map(({ id, relation }) => [id, relation]))
}

function provisionalBirth(book: RuleBook, years: number | undefined, asOf: string): string | undefined {
  if (years === undefined) return undefined
  const year = String(Number(asOf.slice(0, 4)) - years).padStart(4, '0')
  const first = `${year}-01-01`
  const last = `${year}-12-31` < asOf ? `${year}-12-31` : asOf
  return agesAgree(book, asOf, fullYears(first, asOf), fullYears(last, asOf)) ? first : undefined
}

function known(facts: { readonly [fact: string]: Scalar | undefined }): Record<string, Scalar> {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, Scalar] => entry[1] !== undefined))
}
