import type { CompareNode, Node } from './compile'
import { FALSE, type Frame, truthOf, UNKNOWN } from './evaluate'
import { type Line, lineOf } from './trace'

interface Leaf {
  readonly node: CompareNode
  readonly m: number
}

/**
 * The least set of lines that by itself makes a false node false: one part of an ∧ or of "every", all parts of an ∨
 * or of "some". Empty unless the node is false. Leaving any one of these lines out leaves the question open. Where
 * one comparison stands in several places (`repeats`) the set is irreducible, and usually but not always the least.
 */
export function failingLines(frame: Frame, root: Node, repeats: boolean): Line[] {
  if (truthOf(frame, root) !== FALSE) return []
  const found = leastFalse(frame, root, 0)
  const leaves = repeats ? withoutSpare(frame, root, found) : found
  return leaves.map(({ node, m }) => lineOf(frame, node, m))
}

function leastFalse(frame: Frame, node: Node, m: number): Leaf[] {
  if (node.op === 'compare') return [{ node, m }]
  const quantified = node.op === 'some' || node.op === 'every'
  const count = quantified ? (frame.members?.length ?? 0) : node.of.length
  const takesAll = node.op === 'any' || node.op === 'some'
  let least: Leaf[] | undefined
  for (let i = 0; i < count; i++) {
    const part = quantified ? node.each : (node.of[i] as Node)
    const at = quantified ? i : m
    if (truthOf(frame, part, at) !== FALSE) continue
    const set = leastFalse(frame, part, at)
    if (least === undefined) least = set
    else if (takesAll) for (const leaf of set) least.push(leaf)
    else if (set.length < least.length) least = set
    // Nothing is smaller than one line.
    if (!takesAll && least.length === 1) return least
  }
  return least ?? []
}

/** Where one line serves two parts of the formula, a chosen line may have become spare: drop those. */
function withoutSpare(frame: Frame, root: Node, leaves: readonly Leaf[]): readonly Leaf[] {
  let kept: readonly Leaf[] = [...new Map(leaves.map((leaf) => [leafKey(frame, leaf), leaf])).values()]
  for (const leaf of kept) {
    const fewer = kept.filter((other) => other !== leaf)
    if (isFalseWithOnly(frame, root, 0, new Set(fewer.map((other) => leafKey(frame, other))))) kept = fewer
  }
  return kept
}

function isFalseWithOnly(frame: Frame, node: Node, m: number, kept: ReadonlySet<number>): boolean {
  if (node.op === 'compare') return kept.has(leafKey(frame, { node, m }))
  if (node.op === 'all') return node.of.some((part) => isFalseWithOnly(frame, part, m, kept))
  if (node.op === 'any') return node.of.every((part) => isFalseWithOnly(frame, part, m, kept))
  if (frame.members === undefined || truthOf(frame, node) === UNKNOWN) return false
  const each = frame.members.map((_, i) => isFalseWithOnly(frame, node.each, i, kept))
  return node.op === 'every' ? each.some(Boolean) : each.every(Boolean)
}

function leafKey(frame: Frame, { node, m }: Leaf): number {
  return node.id * frame.stride + (node.member ? m : 0)
}
