import type { HouseholdFacts, MemberFacts } from '@bangfutong/shared/schema/screening'
import { Problem, type ProblemPath } from '../../platform/errors'
import { householdFacts, memberFacts } from './facts'
import type { HouseholdFile } from './file'

type Facts = Readonly<Record<string, unknown>>

/**
 * What of the answers is worth keeping: what the register does not know. An answer that agrees with the register adds
 * nothing; one that contradicts it is refused with its path, since nobody would ever look at it otherwise.
 * Illness of `hidden` members that the register knows stays silent either way: a refusal would tell it.
 */
export function unknownToRegister(
  facts: HouseholdFacts,
  file: HouseholdFile,
  hidden: ReadonlySet<string>,
  today: string,
): HouseholdFacts {
  const { members: toldMembers = [], ...told } = facts
  const paths: ProblemPath[] = []
  const own = fresh(told, householdFacts(file.household), 'facts', () => true, paths)
  const register = new Map(file.members.map((member) => [member.id, memberFacts(member)]))
  const seen = new Set<string>()
  const members = toldMembers.flatMap((member, i): MemberFacts[] => {
    const at = `facts.members.${i}`
    const known = register.get(member.id)
    if (!known) paths.push({ path: `${at}.id`, message: '这个人不在您家的档案里' })
    if (seen.has(member.id)) paths.push({ path: `${at}.id`, message: '家人的编号重复了' })
    seen.add(member.id)
    if (member.birthDate && member.birthDate > today)
      paths.push({ path: `${at}.birthDate`, message: '出生日期在今天之后' })
    const { id, ...rest } = member
    const silent = (fact: string) => hidden.has(id) && (fact === 'health' || fact === 'disabled')
    const kept = fresh(rest, known ?? {}, at, (fact) => !silent(fact), paths)
    return Object.keys(kept).length > 0 ? [{ ...kept, id } as MemberFacts] : []
  })
  if (paths.length > 0)
    throw new Problem(
      'answers.contradict',
      400,
      `有 ${paths.length} 处和档案里的不一样，没有保存。如果档案写错了，请跟帮扶干部说。`,
      { paths },
    )
  return { ...own, ...(members.length > 0 ? { members } : {}) } as HouseholdFacts
}

/** The facts the register does not know; those that differ from it are named in `paths`. */
function fresh(told: Facts, known: Facts, at: string, speaks: (fact: string) => boolean, paths: ProblemPath[]): Facts {
  const entries = Object.entries(told).filter(([fact, value]) => {
    if (value === undefined) return false
    if (known[fact] === undefined) return true
    if (known[fact] !== value && speaks(fact)) paths.push({ path: `${at}.${fact}`, message: '和档案里的不一样' })
    return false
  })
  return Object.fromEntries(entries)
}

/** Illness of hidden members that was reported before stays: who cannot see it cannot mean to take it back. */
export function keepHidden(
  next: HouseholdFacts,
  before: HouseholdFacts | undefined,
  hidden: ReadonlySet<string>,
): HouseholdFacts {
  const members = new Map(next.members?.map((member) => [member.id, member]))
  for (const { id, health, disabled } of before?.members ?? []) {
    if (!hidden.has(id) || (health === undefined && disabled === undefined)) continue
    const kept = { ...(health === undefined ? {} : { health }), ...(disabled === undefined ? {} : { disabled }) }
    members.set(id, { ...kept, ...members.get(id), id })
  }
  return members.size > 0 ? { ...next, members: [...members.values()] } : next
}
