import { fullYears } from './age'
import type { CompareNode, Engine, Node } from './compile'
import type { HouseholdRecord, MemberRecord } from './condition'
import type { Line } from './trace'

/** Kleene's three values, small so that they fit a typed array. */
export const FALSE = 0
export const TRUE = 1
export const UNKNOWN = 2
const UNSET = 3
export type Truth = typeof FALSE | typeof TRUE | typeof UNKNOWN

/** One household on one day: every node is judged at most once per member and remembered here. */
export interface Frame {
  readonly engine: Engine
  readonly household: HouseholdRecord
  readonly members: readonly MemberRecord[] | undefined
  readonly ages: readonly (number | undefined)[]
  readonly stride: number
  readonly truths: Uint8Array
  readonly lines: (Line | undefined)[]
  readonly names: readonly string[]
}

export function openFrame(
  engine: Engine,
  household: HouseholdRecord,
  on: string,
  names: { readonly [memberId: string]: string } = {},
): Frame {
  const members = household.members
  const stride = Math.max(1, members?.length ?? 0)
  return {
    engine,
    household,
    members,
    ages: members?.map((m) => (m.birthDate === undefined ? undefined : fullYears(m.birthDate as string, on))) ?? [],
    stride,
    truths: new Uint8Array(engine.nodes.length * stride).fill(UNSET),
    lines: new Array(engine.nodes.length * stride),
    names: members?.map((m, i) => names[m.id] ?? `第${i + 1}位家人`) ?? [],
  }
}

/** The value of a compared fact: full years for an age, undefined when absent. */
export function knownValue(frame: Frame, node: CompareNode, m: number): string | number | boolean | undefined {
  if (node.age) return frame.ages[m]
  const holder = node.member ? frame.members?.[m] : frame.household
  return holder?.[node.fact.id] as string | number | boolean | undefined
}

/** Judges a node; `m` is the member's index, 0 for household nodes. */
export function truthOf(frame: Frame, node: Node, m = 0): Truth {
  const at = node.id * frame.stride + (node.member ? m : 0)
  const known = frame.truths[at] as number
  if (known !== UNSET) return known as Truth
  const truth = judge(frame, node, m)
  frame.truths[at] = truth
  return truth
}

function judge(frame: Frame, node: Node, m: number): Truth {
  if (node.op === 'compare') {
    const value = knownValue(frame, node, m)
    return value === undefined ? UNKNOWN : node.test(value) ? TRUE : FALSE
  }
  const decisive = node.op === 'any' || node.op === 'some' ? TRUE : FALSE
  let truth: Truth = decisive === TRUE ? FALSE : TRUE
  if (node.op === 'all' || node.op === 'any') {
    for (const part of node.of) {
      const found = truthOf(frame, part, m)
      if (found === decisive) return decisive
      if (found === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
  if (frame.members === undefined) return UNKNOWN
  for (let i = 0; i < frame.members.length; i++) {
    const found = truthOf(frame, node.each, i)
    if (found === decisive) return decisive
    if (found === UNKNOWN) truth = UNKNOWN
  }
  return truth
}

/** Adds the absent facts of an unknown node to `into`, each once, as the formula is written. A settled node adds none. */
export function collectMissing(frame: Frame, node: Node, m: number, into: string[]): void {
  if (truthOf(frame, node, m) !== UNKNOWN) return
  if (node.op === 'compare') {
    const path = node.member ? memberPath(frame, m, node.fact.id) : node.fact.id
    if (!into.includes(path)) into.push(path)
  } else if (node.op === 'all' || node.op === 'any') {
    for (const part of node.of) collectMissing(frame, part, m, into)
  } else if (frame.members === undefined) {
    if (!into.includes('members')) into.push('members')
  } else {
    for (let i = 0; i < frame.members.length; i++) collectMissing(frame, node.each, i, into)
  }
}

export function memberPath(frame: Frame, m: number, fact: string): string {
  return `members.${frame.members?.[m]?.id}.${fact}`
}
