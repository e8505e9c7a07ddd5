import type { Fact } from './fact'
import { HOUSEHOLD_FACTS } from './household'
import { MEMBER_FACTS } from './member'

/** Every fact the product knows, household first. The order breaks ties between equally near changes. */
export const FACTS: readonly Fact[] = [...HOUSEHOLD_FACTS, ...MEMBER_FACTS]

const byId = new Map(FACTS.map((fact) => [fact.id, fact]))

export function findFact(id: string): Fact | undefined {
  return byId.get(id)
}

/** The fact of a path such as `members.m1.labour` or `housing`; undefined for `members` and unknown paths. */
export function factOfPath(path: string): Fact | undefined {
  const parts = path.split('.')
  return findFact(parts.length === 3 ? (parts[2] as string) : path)
}
