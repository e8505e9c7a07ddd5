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
  const holder = node.member ? frame.members?.[m] : frame.household
  const line: { -readonly [K in keyof Line]: Line[K] } = {
    op: 'compare',
    fact,
    wanted: node.wanted,
    result: RESULT[truth],
    sentence: compareSentence(frame, node, m, truth),
  }
  if (node.member) line.member = frame.members?.[m]?.id as string
  if (truth !== UNKNOWN) line.value = holder?.[node.fact.id] as string
  if (truth !== UNKNOWN && node.age) line.age = frame.ages[m] as number
  return line
}

function compareSentence(frame: Frame, node: CompareNode, m: number, truth: Truth): string {
  const who = node.member ? frame.names[m] : '您家'
  if (truth === UNKNOWN) return `${node.phrase}：还不清楚${who}${node.age ? '几岁' : `的${node.fact.label}`}`
  const value = valuePhrase(node, knownValue(frame, node, m))
  const said = value === node.phrase ? `${who}${value}` : `${node.phrase}：${who}${value}`
  return `${said}，${OUTCOME[truth]}`
}

/** What is so, said after a name: 能干轻活, 47岁, 平均每人一年的收入2,950元. */
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
  const children: Line[] = []
  let sentence: string
  if (node.op === 'all' || node.op === 'any') {
    for (const part of node.of) children.push(lineOf(frame, part, m))
    sentence = groupSentence(frame, node, m, truth)
  } else {
    const count = node.each.member && frame.members !== undefined ? frame.members.length : 0
    for (let i = 0; i < count; i++) children.push(lineOf(frame, node.each, i))
    sentence = quantifierSentence(frame, node, truth)
  }
  const { op, phrase } = node
  const result = RESULT[truth]
  if (!node.member) return { op, wanted: phrase, result, sentence, children }
  return { op, member: frame.members?.[m]?.id as string, wanted: phrase, result, sentence, children }
}

const ALL_OUTCOME = ['不是每条都符合', '每条都符合', '还有没问清的'] as const

function groupSentence(frame: Frame, node: GroupNode, m: number, truth: Truth): string {
  const who = node.member ? frame.names[m] : '您家'
  if (node.op === 'all') return `${node.phrase}：${who}${ALL_OUTCOME[truth]}`
  return `${node.phrase}，有一条就行：${who}${OUTCOME[truth]}`
}

function quantifierSentence(frame: Frame, node: QuantifierNode, truth: Truth): string {
  if (frame.members === undefined) return `${node.phrase}：还不知道您家有哪些人`
  if (node.op === 'some' && truth === FALSE) return `${node.phrase}：一个也没有，不符合`
  if (node.op === 'every' && truth === TRUE) return `${node.phrase}，符合`
  const { each } = node
  let told = ''
  for (let i = 0; i < frame.members.length; i++) {
    if (truthOf(frame, each, i) !== truth) continue
    const fact = each.op === 'compare' && truth !== UNKNOWN ? valuePhrase(each, knownValue(frame, each, i)) : ''
    told += `${told === '' ? '' : '、'}${frame.names[i]}${fact}`
  }
  if (truth === UNKNOWN) return `${node.phrase}：${told}的情况还不清楚`
  return `${node.phrase}：${told}，${OUTCOME[truth]}`
}
