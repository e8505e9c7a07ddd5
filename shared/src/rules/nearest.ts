import { fullYears } from './age'
import type { CompareNode, Node, QuantifierNode } from './compile'
import type { MemberRecord, RuleFact } from './condition'
import { type Frame, TRUE, truthOf } from './evaluate'
import { comparisonsOf, freeFacts, type Move } from './free-facts'
import { yuan } from './money'

export interface Change {
  /** A path such as `members.m1.work`; `members` itself where nobody has said who is in the family. */
  readonly fact: string
  readonly to: string | number | boolean | readonly MemberRecord[]
  /** The real-world step, or who decides it and whom to ask. */
  readonly step: string
  /** Nobody has said this fact yet: it is assumed, not changed. */
  readonly assumed?: true
}

export interface Nearest {
  readonly changes: readonly Change[]
  /** How many of the changes are assumed. */
  readonly assumed: number
}

type Moves = readonly Move[]
type Values = { readonly [fact: string]: unknown }

/**
 * The fewest changes of facts a person can change, counting assumed values of unknown facts, that make a false node
 * true; null where none suffice. Equally few are told apart by vocabulary order, then by member id. Exact: members
 * are independent of each other, so each is searched alone and joined by which "some" it satisfies.
 */
export function nearestChange(frame: Frame, root: Node, asOf: string): Nearest | null {
  if (!isPossible(frame, root, 0)) return null
  const quantifiers = quantifiersOf(root)
  let best: Moves | undefined
  for (let required = 0; required < 1 << quantifiers.length; required++) {
    const wanted = quantifiers.filter((_, i) => required & (1 << i))
    const own = movesOfHousehold(frame, root, new Set(wanted), asOf)
    const family = own && movesOfFamily(frame, wanted, asOf)
    if (own && family) best = better(frame, best, [...own, ...family])
  }
  if (best === undefined) return null
  const changes = toChanges(frame, best)
  return { changes, assumed: changes.filter((change) => change.assumed).length }
}

/** Whether a node could become true if every free fact took the value it likes; a cheap way out for most policies. */
function isPossible(frame: Frame, node: Node, m: number): boolean {
  if (node.op === 'compare') {
    const holder = node.member ? frame.members?.[m] : frame.household
    return node.fact.steps !== undefined || holder?.[node.fact.id] === undefined || truthOf(frame, node, m) === TRUE
  }
  if (node.op === 'all') return node.of.every((part) => isPossible(frame, part, m))
  if (node.op === 'any') return node.of.some((part) => isPossible(frame, part, m))
  if (frame.members === undefined) return true
  const each = (_: unknown, i: number) => isPossible(frame, node.each, i)
  return node.op === 'some' ? frame.members.some(each) : frame.members.every(each)
}

function quantifiersOf(node: Node, into: QuantifierNode[] = []): QuantifierNode[] {
  if (node.op === 'some' || node.op === 'every') {
    if (!into.includes(node)) into.push(node)
  } else if (node.op !== 'compare') {
    for (const part of node.of) quantifiersOf(part, into)
  }
  return into
}

/** Fewest moves of household facts that make the root true once the `held` quantifiers are. */
function movesOfHousehold(frame: Frame, root: Node, held: ReadonlySet<Node>, asOf: string): Moves | undefined {
  let best: Moves | undefined
  const free = freeFacts(frame, comparisonsOf(root, true), -1, asOf)
  forEachChoice(free, frame.household, (values, moves) => {
    if (best !== undefined && moves.length > best.length) return
    if (isTrue(root, values, undefined, held)) best = better(frame, best, moves)
  })
  return best
}

/** Stands for assuming one member where nobody has said who is in the family. */
const MADE_UP: Move['free'] = {
  fact: { id: 'members', level: 'household', type: 'code', label: '家里的人' },
  m: 0,
  assumed: true,
  values: [true],
}

/** Fewest moves of member facts that make all these quantifiers true; one made-up member where none are known. */
function movesOfFamily(frame: Frame, wanted: readonly QuantifierNode[], asOf: string): Moves | undefined {
  if (wanted.length === 0) return []
  const somes = wanted.filter((node) => node.op === 'some')
  const comparisons = wanted.flatMap((node) => comparisonsOf(node.each, true))
  const goal = (1 << somes.length) - 1
  const start: Moves = frame.members === undefined ? [{ free: MADE_UP, value: true }] : []
  let reached = new Map<number, Moves>([[0, start]])
  for (const [m, member] of (frame.members ?? [{ id: 'm1' }]).entries()) {
    const choices = new Map<number, Moves>()
    forEachChoice(freeFacts(frame, comparisons, m, asOf), member, (values, moves) => {
      const birth = values['birthDate']
      const age = birth === undefined ? undefined : fullYears(birth as string, asOf)
      const holds = (node: QuantifierNode) => isTrue(node.each, values, age)
      if (!wanted.every((node) => node.op === 'some' || holds(node))) return
      const mask = somes.reduce((bits, node, i) => (holds(node) ? bits | (1 << i) : bits), 0)
      choices.set(mask, better(frame, choices.get(mask), moves))
    })
    const next = new Map<number, Moves>()
    for (const [before, moves] of reached) {
      for (const [mask, more] of choices) {
        next.set(before | mask, better(frame, next.get(before | mask), [...moves, ...more]))
      }
    }
    reached = next
  }
  return reached.get(goal)
}

/** Every way to leave or move the free facts, the fact's values laid over those of its holder. */
function forEachChoice(
  free: readonly Move['free'][],
  holder: Values,
  visit: (values: Values, moves: Moves) => void,
): void {
  const values: Record<string, unknown> = { ...holder }
  const moves: Move[] = []
  const step = (i: number): void => {
    const at = free[i]
    if (at === undefined) {
      visit(values, [...moves])
      return
    }
    const before = values[at.fact.id]
    step(i + 1)
    for (const value of at.values) {
      values[at.fact.id] = value
      moves.push({ free: at, value })
      step(i + 1)
      moves.pop()
    }
    values[at.fact.id] = before
  }
  step(0)
}

function isTrue(node: Node, values: Values, age: number | undefined, held?: ReadonlySet<Node>): boolean {
  if (node.op === 'compare') return isMet(node, values, age)
  if (node.op === 'all') return node.of.every((part) => isTrue(part, values, age, held))
  if (node.op === 'any') return node.of.some((part) => isTrue(part, values, age, held))
  return held?.has(node) ?? false
}

function isMet(node: CompareNode, values: Values, age: number | undefined): boolean {
  const value = (node.age ? age : values[node.fact.id]) as string | number | boolean | undefined
  return value !== undefined && node.test(value)
}

/** The shorter list of moves; of two equally long ones the first by vocabulary, member id and value. */
function better(frame: Frame, one: Moves | undefined, other: Moves): Moves {
  if (one === undefined || cost(frame, other) < cost(frame, one)) return other
  if (cost(frame, other) > cost(frame, one)) return one
  const keys = (moves: Moves) => moves.map((move) => moveKey(frame, move)).sort()
  return keys(other).join() < keys(one).join() ? other : one
}

/** Where nobody has said who is in the family, the made-up member counts as one assumption. */
function cost(frame: Frame, moves: Moves): number {
  if (frame.members !== undefined) return moves.length
  const own = moves.filter((move) => move.free.m < 0).length
  return own < moves.length ? own + 1 : own
}

function moveKey(frame: Frame, { free, value }: Move): string {
  const order = (n: number) => String(n).padStart(4, '0')
  const fact = order(frame.engine.facts.indexOf(free.fact))
  return `${fact}.${frame.members?.[free.m]?.id ?? ''}.${order(free.values.indexOf(value))}`
}

function toChanges(frame: Frame, moves: Moves): Change[] {
  const inOrder = [...moves].sort((a, b) => (moveKey(frame, a) < moveKey(frame, b) ? -1 : 1))
  if (frame.members !== undefined) return inOrder.map((move) => toChange(frame, move))
  const own = inOrder.filter((move) => move.free.m < 0).map((move) => toChange(frame, move))
  const made = inOrder.filter((move) => move.free.m >= 0)
  if (made.length === 0) return own
  const facts = made.filter(({ free }) => free !== MADE_UP)
  const member = { id: 'm1', ...Object.fromEntries(facts.map(({ free, value }) => [free.fact.id, value])) }
  const said = facts.map(({ free, value }) => phraseOf(free.fact, value)).join('、')
  return [...own, { fact: 'members', to: [member], step: `还不知道家里有哪些人，先假定有一个人${said}`, assumed: true }]
}

function toChange(frame: Frame, { free, value }: Move): Change {
  const { fact, m, assumed } = free
  const who = m < 0 ? '您家' : (frame.names[m] ?? '')
  const path = m < 0 ? fact.id : `members.${frame.members?.[m]?.id}.${fact.id}`
  if (!assumed) return { fact: path, to: value, step: `${who}${fact.steps?.[String(value)] ?? ''}` }
  const then = fact.steps?.[String(value)] ?? fact.decidedBy ?? ''
  return { fact: path, to: value, step: `还不清楚，先假定${who}${phraseOf(fact, value)}。${then}`, assumed: true }
}

function phraseOf(fact: RuleFact, value: string | number | boolean): string {
  if (typeof value === 'number') return `${fact.label}${yuan(value)}元`
  const known = fact.values?.find((candidate) => candidate.value === value)
  return known?.phrase ?? `${fact.label}是${value}`
}
