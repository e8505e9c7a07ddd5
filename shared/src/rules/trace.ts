import type { CompareNode, GroupNode, Node, QuantifierNode, Wanted } from './compile'
import { FALSE, type Frame, knownValue, memberPath, TRUE, type Truth, truthOf, UNKNOWN } from './evaluate'
import { yuan } from './money'

/**
 * One line of an explanation. `result` says whether what is `wanted` is met; a comparison names its `fact` and, where
 * known, its `value` (for an age the birth date, with `age` in full years); a group carries its lines as `children`.
 */
export interface Line {
  readonly op: 'compare' | 'all' | 'any' | 'some' | 'every'
  readonly fact?: string
  readonly member?: string
  readonly value?: string | number | boolean
  readonly age?: number
  readonly wanted: Wanted
  readonly result: boolean | 'unknown'
  readonly sentence: string
  readonly children?: readonly Line[]
}

const OUTCOME = ['不符合', '符合', '还不清楚'] as const
const RESULT = [false, true, 'unknown'] as const

/** The line of a node; built once per household and shared by every policy that asks the same. */
export function lineOf(frame: Frame, node: Node, m = 0): Line {
  const at = node.id * frame.stride + (node.member ? m : 0)
  const known = frame.lines[at]
  if (known !== undefined) return known
  const line = node.op === 'compare' ? compareLine(frame, node, m) : groupLine(frame, node, m)
  frame.lines[at] = line
  return line
}

/** The lines under a node that needs no line of its own: the parts of an unnamed ∧, else the node itself. */
export function linesOf(frame: Frame, node: Node): Line[] {
  if (node.op !== 'all') return [lineOf(frame, node)]
  return node.of.map((part) => lineOf(frame, part))
}

function compareLine(frame: Frame, node: CompareNode, m: number): Line {
  const truth = truthOf(frame, node, m)
  const fact = node.member ? memberPath(frame, m, node.fact.id) : node.fact.id
  const line: { -readonly [K in keyof Line]: Line[K] } = {
    op: 'compare',
    fact,
    wanted: node.wanted,
    result: RESULT[truth],
    sentence: compareSentence(frame, node, m, truth),
  }
  if (node.member) {
    const member = frame.members?.[m]
    line.member = member?.id as string
    if (truth !== UNKNOWN) line.value = member?.[node.fact.id] as string
    if (truth !== UNKNOWN && node.age) line.age = frame.ages[m] as number
  } else if (truth !== UNKNOWN) {
    line.value = frame.household[node.fact.id] as string
  }
  return line
}

function compareSentence(frame: Frame, node: CompareNode, m: number, truth: Truth): string {
  const who = node.member ? frame.names[m] : '您家'
  if (truth === UNKNOWN) return `${node.phrase}：还不清楚${who}${node.age ? '几岁' : `的${node.fact.label}`}`
  const value = valuePhrase(node, knownValue(frame, node, m))
  const said = value === node.phrase ? `${who}${value}` : `${node.phrase}：${who}${value}`
  return `${said}，${OUTCOME[truth]}`
}

/** What is so, said after a name: 能干轻活, 47岁, 一个人一年2,950元. */
function valuePhrase(node: CompareNode, value: string | number | boolean | undefined): string {
  if (node.age) return `${value}岁`
  if (typeof value === 'number') return `${node.fact.label}${yuan(value)}元`
  const values = node.fact.values ?? []
  for (let i = 0; i < values.length; i++) {
    const candidate = values[i]
    if (candidate !== undefined && candidate.value === value) return candidate.phrase
  }
  return String(value)
}

function groupLine(frame: Frame, node: GroupNode | QuantifierNode, m: number): Line {
  const truth = truthOf(frame, node, m)
  const quantified = node.op === 'some' || node.op === 'every'
  const children = quantified
    ? (node.each.member ? (frame.members ?? []) : []).map((_, i) => lineOf(frame, node.each, i))
    : node.of.map((part) => lineOf(frame, part, m))
  const sentence = quantified ? quantifierSentence(frame, node, truth) : groupSentence(frame, node, m, truth)
  const line = { op: node.op, wanted: node.phrase, result: RESULT[truth], sentence, children }
  return node.member ? { ...line, member: frame.members?.[m]?.id as string } : line
}

const ALL_OUTCOME = ['不是每条都符合', '每条都符合', '还有没问清的'] as const

function groupSentence(frame: Frame, node: GroupNode, m: number, truth: Truth): string {
  const who = node.member ? frame.names[m] : '您家'
  if (node.op === 'all') return `${node.phrase}：${who}${ALL_OUTCOME[truth]}`
  return `${node.phrase}，有一条就行：${who}${OUTCOME[truth]}`
}

function quantifierSentence(frame: Frame, node: QuantifierNode, truth: Truth): string {
  if (frame.members === undefined) return `${node.phrase}：还不知道您家有哪些人`
  const told = frame.members.map((_, i) => i).filter((i) => truthOf(frame, node.each, i) === truth)
  const names = told.map((i) => frame.names[i]).join('、')
  if (truth === UNKNOWN) return `${node.phrase}：${names}的情况还不清楚`
  if (node.op === 'some' && truth === FALSE) return `${node.phrase}：一个也没有，不符合`
  if (node.op === 'every' && truth === TRUE) return `${node.phrase}，符合`
  const inner = node.each
  if (inner.op !== 'compare') return `${node.phrase}：${names}，${OUTCOME[truth]}`
  const facts = told.map((i) => `${frame.names[i]}${valuePhrase(inner, knownValue(frame, inner, i))}`)
  return `${node.phrase}：${facts.join('、')}，${OUTCOME[truth]}`
}
