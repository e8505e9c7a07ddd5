import type { ReasonLine } from '@bangfutong/shared/schema/screening'
import type { Outcome } from '../../ui'

/** One condition of a policy as a villager reads it: ✓ ✕ ? , what is wanted, and who or what it hangs on. */
export interface ConditionLine {
  readonly outcome: Outcome
  readonly text: string
  readonly details: readonly string[]
}

const MOST_DETAILS = 6

/** The conditions of a verdict, from the engine's tree of reasons. */
export function conditionLines(reasons: readonly ReasonLine[]): ConditionLine[] {
  return reasons.flatMap((line) =>
    line.op === 'all' && line.children ? conditionLines(line.children) : [lineOf(line)],
  )
}

function lineOf(line: ReasonLine): ConditionLine {
  const outcome = outcomeOf(line)
  const { wanted, fact } = saidBy(line)
  if (line.op === 'compare') {
    if (outcome === 'yes') return { outcome, text: fact, details: [] }
    return { outcome, text: wanted, details: wanted === fact ? [] : [fact] }
  }
  if (outcome === 'yes') return { outcome, text: wanted, details: trueParts(line) }
  const details = [...new Set(deciding(line).map((leaf) => saidBy(leaf).fact))]
  return { outcome, text: wanted, details: details.slice(0, MOST_DETAILS) }
}

const outcomeOf = ({ result }: ReasonLine): Outcome => (result === true ? 'yes' : result === false ? 'no' : 'unknown')

/** What made a group true: the people it is true of, or the part of an "or" that holds. */
function trueParts(line: ReasonLine): string[] {
  const parts = (line.children ?? []).filter((child) => child.result === true)
  if (line.op === 'any') return parts.slice(0, 1).flatMap((part) => (part.op === 'compare' ? [saidBy(part).fact] : []))
  if (line.op === 'every') return []
  return parts.map((part) => saidBy(part).fact).slice(0, MOST_DETAILS)
}

/** The comparisons a false or open group hangs on: for each person the first that fails, else all that are open. */
function deciding(line: ReasonLine): ReasonLine[] {
  if (line.op === 'compare') return [line]
  const parts = (line.children ?? []).filter((child) => child.result === line.result)
  const chosen = line.op === 'all' && line.result === false ? parts.slice(0, 1) : parts
  return chosen.flatMap(deciding)
}

/** Takes the engine's sentence apart: 能干活：妈妈能干轻活，符合 → what is wanted, and what is so. */
export function saidBy(line: ReasonLine): { wanted: string; fact: string } {
  const plain = line.sentence.replace(/[，：](不符合|符合|还不清楚)$/, '')
  if (line.op !== 'compare') {
    const wanted = typeof line.wanted === 'string' ? line.wanted : plain
    const rest = plain.startsWith(`${wanted}：`) ? plain.slice(wanted.length + 1) : wanted
    return { wanted, fact: memberOfGroup(plain, wanted) ?? rest }
  }
  const at = plain.lastIndexOf('：')
  return at < 0 ? { wanted: plain, fact: plain } : { wanted: plain.slice(0, at), fact: plain.slice(at + 1) }
}

/** 妈妈要能干活、满16岁 → 妈妈. */
function memberOfGroup(plain: string, wanted: string): string | undefined {
  const at = plain.indexOf(`要${wanted}`) >= 0 ? plain.indexOf(`要${wanted}`) : plain.indexOf('要有一条：')
  return at > 0 ? plain.slice(0, at) : undefined
}

/** Why not, in one line: the least set of conditions that decides; what all members lack is said once. */
export function decidingWords(failing: readonly ReasonLine[], memberCount?: number): string {
  const lacked = lackedByAll(failing, memberCount)
  if (lacked !== undefined) return `家里没有人${lacked}`
  return [...new Set(failing.map((line) => saidBy(line).fact))].slice(0, 4).join('；')
}

/** 在上普通高中, where every member fails just that; what is wanted as a 没有 or 不 would be denied twice. */
function lackedByAll(failing: readonly ReasonLine[], memberCount: number | undefined): string | undefined {
  if (memberCount === undefined || memberCount < 2) return undefined
  const members = new Set(failing.flatMap(({ op, member }) => (op === 'compare' && member ? [member] : [])))
  const [wanted = '', ...others] = new Set(failing.map((line) => saidBy(line).wanted))
  if (members.size < memberCount || failing.length > memberCount || others.length > 0) return undefined
  return /[没不]/.test(wanted) ? undefined : wanted
}
