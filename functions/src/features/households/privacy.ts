import { fullYears } from '@bangfutong/shared/rules/age'
import type { Member } from '@bangfutong/shared/schema/household'
import type { Role } from '@bangfutong/shared/schema/role'
import type { HouseholdFacts, ReasonLine, ScreeningResponse } from '@bangfutong/shared/schema/screening'
import type { Caller } from '../../http/caller'

/** Full age (民法通则 of 1986, article 11: 十八周岁以上): from then on illness is one's own to tell. */
const ADULT_AGE = 18
const ILLNESS = ['health', 'disabled'] as const

/** Whether the caller is of the household itself, not someone who cares for it. */
export const isOwn = (caller: Pick<Caller, 'area'>) => caller.area === 'own household'

/** Members whose illness this caller must not see: for one of the household, every other adult. */
export function hiddenFrom(caller: Caller, members: readonly Member[], day: string): ReadonlySet<string> {
  if (!isOwn(caller)) return new Set()
  const minor = ({ birthDate }: Member) => birthDate !== undefined && fullYears(birthDate, day) < ADULT_AGE
  return new Set(members.filter((member) => member.id !== caller.grant.memberId && !minor(member)).map(({ id }) => id))
}

/** The same facts without the illness of hidden members. */
export function withoutIllness(facts: HouseholdFacts, hidden: ReadonlySet<string>): HouseholdFacts {
  if (!facts.members) return facts
  const members = facts.members.map((member) => {
    if (!hidden.has(member.id)) return member
    const { health: _, disabled: __, ...rest } = member
    return rest
  })
  return { ...facts, members }
}

/** The verdicts stay as they are; the lines that would say what a hidden member suffers from no longer say it. */
export function hideIllness(response: ScreeningResponse, hidden: ReadonlySet<string>): ScreeningResponse {
  if (hidden.size === 0) return response
  const paths = new Set([...hidden].flatMap((id) => ILLNESS.map((fact) => `members.${id}.${fact}`)))
  const verdicts = response.verdicts.map((verdict) => ({
    ...verdict,
    reasons: verdict.reasons.map((line) => hideLine(line, paths)),
    failing: verdict.failing.map((line) => hideLine(line, paths)),
  }))
  return { ...response, verdicts }
}

const HIDDEN_SENTENCE = '这一条和身体情况有关，只给本人和负责的干部看'

function hideLine(line: ReasonLine, paths: ReadonlySet<string>): ReasonLine {
  if (line.fact && paths.has(line.fact)) {
    const { value: _, ...rest } = line
    return { ...rest, result: 'unknown', sentence: HIDDEN_SENTENCE }
  }
  if (!line.children) return line
  const children = line.children.map((child) => hideLine(child, paths))
  if (children.every((child, i) => child === line.children?.[i])) return line
  // A line over parts tells of them in its own sentence, and that over one person's parts by its result too.
  const told = line.member === undefined ? {} : { result: 'unknown' as const }
  return { ...line, children, ...told, ...(line.op !== 'all' ? { sentence: HIDDEN_SENTENCE } : {}) }
}

const SEE_PHONES: readonly Role[] = ['resident', 'proxy', 'cadre', 'village-clerk']

/** The family and those who visit it; an office has no need of a private number. */
export const seesPhones = (caller: Caller) => SEE_PHONES.includes(caller.grant.role)
