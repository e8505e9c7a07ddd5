import type { HouseholdFacts } from '@bangfutong/shared/schema/screening'

/** How many things are said of a household and its members. */
export function countFacts({ members = [], ...own }: HouseholdFacts): number {
  return members.reduce((sum, { id: _, ...facts }) => sum + Object.keys(facts).length, Object.keys(own).length)
}
