import { type Columns, NO_MONEY } from './columns'
import type { CompareNode, Engine, Node } from './compile'

/**
 * Kleene's values so that ∧ is `&` and ∨ is `|`, on four rows at once. A batch answers in these codes.
 */
export const INELIGIBLE = 0
export const OPEN = 1
export const ELIGIBLE = 3

/** Households judged together, small enough for the working columns to stay in the cache. */
const CHUNK = 1024
const ALL_TRUE = 0x03030303

/** Judges every household by every policy, verdicts only: one code a household, per policy in the engine's order. */
export function judgeColumns(engine: Engine, columns: Columns): Uint8Array[] {
  const verdicts = engine.policies.map(() => new Uint8Array(columns.size))
  const tables = engine.nodes.map((node) =>
    node.op === 'compare' && node.fact.type !== 'money' ? tableOf(node) : undefined,
  )
  const room = roomFor(columns)
  const work = engine.nodes.map((node) => new Uint32Array(node.member ? room : CHUNK / 4))
  const bytes = work.map((column) => new Uint8Array(column.buffer))
  for (let from = 0; from < columns.size; from += CHUNK) {
    const to = Math.min(columns.size, from + CHUNK)
    for (const node of engine.nodes) judgeNode(node, columns, from, to, work, bytes, tables[node.id])
    engine.policies.forEach(({ root }, i) => {
      verdicts[i]?.set((bytes[root.id] as Uint8Array).subarray(0, to - from), from)
    })
  }
  return verdicts
}

/** Words needed for the members of the fullest chunk. */
function roomFor({ size, starts }: Columns): number {
  let most = 0
  for (let from = 0; from < size; from += CHUNK) {
    most = Math.max(most, (starts[Math.min(size, from + CHUNK)] ?? 0) - (starts[from] ?? 0))
  }
  return Math.ceil(most / 4) + 1
}

/** The result of a comparison for each code a fact can have; code 0 is absent. */
function tableOf(node: CompareNode): Uint8Array {
  const table = new Uint8Array(256)
  table[0] = OPEN
  if (node.age) for (let age = 0; age < 255; age++) table[age + 1] = node.test(age) ? ELIGIBLE : INELIGIBLE
  else
    node.fact.values?.forEach(({ value }, i) => {
      table[i + 1] = node.test(value) ? ELIGIBLE : INELIGIBLE
    })
  return table
}

function judgeNode(
  node: Node,
  columns: Columns,
  from: number,
  to: number,
  work: readonly Uint32Array[],
  bytes: readonly Uint8Array[],
  table: Uint8Array | undefined,
): void {
  const out = bytes[node.id] as Uint8Array
  if (node.op === 'some' || node.op === 'every') {
    reduceMembers(node.op === 'some', columns, from, to, bytes[node.each.id] as Uint8Array, node.each.member, out)
    return
  }
  if (node.op === 'compare') {
    const { starts } = columns
    const first = node.member ? (starts[from] ?? 0) : from
    const last = node.member ? (starts[to] ?? 0) : to
    const codes = columns.codes[node.fact.id] as Uint8Array | Int32Array
    if (table === undefined) compareMoney(node, codes as Int32Array, first, last, out)
    else for (let i = first; i < last; i++) out[i - first] = table[codes[i] as number] as number
    return
  }
  combine(node.op === 'all', node.of, node.member, work, work[node.id] as Uint32Array)
}

function compareMoney(node: CompareNode, codes: Int32Array, first: number, last: number, out: Uint8Array): void {
  for (let i = first; i < last; i++) {
    const value = codes[i] as number
    out[i - first] = value === NO_MONEY ? OPEN : node.test(value) ? ELIGIBLE : INELIGIBLE
  }
}

function combine(
  isAll: boolean,
  parts: readonly Node[],
  member: boolean,
  work: readonly Uint32Array[],
  out: Uint32Array,
): void {
  out.fill(isAll ? ALL_TRUE : 0)
  for (const part of parts) {
    const other = work[part.id] as Uint32Array
    // A part that asks nothing (an empty ∧) inside a member's formula is the same for all rows: its first word serves.
    const step = member && !part.member ? 0 : 1
    if (isAll) for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) & (other[i * step] as number)
    else for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) | (other[i * step] as number)
  }
}

function reduceMembers(
  isSome: boolean,
  { starts, known }: Columns,
  from: number,
  to: number,
  each: Uint8Array,
  perMember: boolean,
  out: Uint8Array,
): void {
  const base = starts[from] ?? 0
  for (let i = from; i < to; i++) {
    let truth = isSome ? INELIGIBLE : ELIGIBLE
    const first = (starts[i] as number) - base
    const last = (starts[i + 1] as number) - base
    if (known[i] === 0) truth = OPEN
    else if (!perMember) truth = each[0] as number
    else if (isSome) for (let j = first; j < last; j++) truth |= each[j] as number
    else for (let j = first; j < last; j++) truth &= each[j] as number
    out[i - from] = truth
  }
}
