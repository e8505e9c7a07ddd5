import type { Household, Member } from '@bangfutong/shared/schema/household'
import type { HouseholdFacts, MemberFacts } from '@bangfutong/shared/schema/screening'
import type { HouseholdFile } from './file'

type Known = Pick<HouseholdFile, 'household' | 'members' | 'answers'>

/**
 * What the engine judges: the register, and reported answers only where the register does not know. A birthday after
 * `asOf` is left out, since nobody can be judged before they are born.
 */
export function toFacts({ household, members, answers }: Known, asOf?: string): HouseholdFacts {
  const { members: reportedMembers = [], ...reported } = answers?.value.facts ?? {}
  const told = new Map(reportedMembers.map((member) => [member.id, member]))
  return {
    ...reported,
    ...householdFacts(household),
    members: members.map((member) => {
      const facts: MemberFacts = { ...told.get(member.id), ...memberFacts(member) }
      if (!asOf || !facts.birthDate || facts.birthDate <= asOf) return facts
      const { birthDate: _, ...rest } = facts
      return rest
    }),
  }
}

/** What the register itself knows of the household; unknown facts are not there. */
export function householdFacts({ facts, townCode, villageCode }: Household): HouseholdFacts {
  return { ...known(facts), townCode, villageCode }
}

/** What the register itself knows of a member; unknown facts are not there. */
export function memberFacts({ id, facts, birthDate, illness }: Member): MemberFacts {
  return { ...known(facts), ...known(illness), ...(birthDate ? { birthDate } : {}), id }
}

/** An absent fact must not hide a reported one behind an explicit undefined. */
const known = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T
