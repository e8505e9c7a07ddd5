import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { HouseholdFacts, MemberFacts, ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { type Answers, answerAt, answersFrom } from '@bangfutong/shared/screening/index'

/**
 * A household's file as answers to begin with, so that only unknowns are asked. The file shows ages, not birthdays:
 * a birthday on the day itself stands in, which gives that age on that day. What the server could answer although
 * the phone may not see it (another adult's illness) is not asked again.
 */
export function answersOfFile(view: HouseholdView, judged: ScreeningResponse): Answers {
  const members = view.members.map(({ id, age, facts, illness = {} }): MemberFacts => {
    const birthDate = age === undefined ? undefined : birthDateFor(age, judged.asOf)
    return { id, ...facts, ...illness, ...(birthDate && { birthDate }) }
  })
  const relations = Object.fromEntries(view.members.map(({ id, name }) => [id, name]))
  const register: HouseholdFacts = { ...view.facts, ...(members.length > 0 && { members }) }
  const fromFile = answersFrom(mergeFacts(view.answers?.facts ?? {}, register), relations)
  const missing = new Set(judged.verdicts.flatMap((verdict) => verdict.missing))
  const hidden = view.members
    .filter(({ illnessHidden }) => illnessHidden)
    .flatMap(({ id }) => [`members.${id}.disabled`, `members.${id}.health`])
    .filter((path) => !missing.has(path))
  return { ...fromFile, passed: hidden }
}

/** A day of birth that makes someone exactly `age` on the day asked about; 29 February counts as 28. */
function birthDateFor(age: number, asOf: string): string {
  const day = asOf.slice(5) === '02-29' ? '02-28' : asOf.slice(5)
  return `${String(Number(asOf.slice(0, 4)) - age).padStart(4, '0')}-${day}`
}

/** What was said beyond the file: the facts that are carried into it to be checked. */
export function factsBeyond(file: Answers, answers: Answers): HouseholdFacts {
  const isNew = (path: string) =>
    answerAt(answers, path) !== undefined && answerAt(answers, path) !== answerAt(file, path)
  const own = Object.entries(answers.household).filter(([fact]) => isNew(fact))
  const members = (answers.people ?? []).flatMap(({ id, facts }) => {
    const said = Object.entries(facts).filter(([fact]) => isNew(`members.${id}.${fact}`))
    return said.length > 0 ? [{ id, ...Object.fromEntries(said) } as MemberFacts] : []
  })
  return { ...Object.fromEntries(own), ...(members.length > 0 && { members }) } as HouseholdFacts
}

/** Facts of two papers about one household; where both know something, `over` counts. */
export function mergeFacts(under: HouseholdFacts, over: HouseholdFacts): HouseholdFacts {
  const before = new Map((under.members ?? []).map((member) => [member.id, member]))
  for (const member of over.members ?? []) before.set(member.id, { ...before.get(member.id), ...member })
  const { members: _, ...rest } = { ...under, ...over }
  return { ...rest, ...(before.size > 0 && { members: [...before.values()] }) }
}
