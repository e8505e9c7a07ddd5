import { type CompiledPolicy, compile, type Engine, type Node } from './compile'
import type { HouseholdRecord, RuleBook } from './condition'
import { collectMissing, FALSE, type Frame, openFrame, TRUE, type Truth, truthOf, UNKNOWN } from './evaluate'
import { failingLines } from './failing'
import { type Nearest, nearestChange } from './nearest'
import { orderQuestions } from './questions'
import { type Line, lineOf, linesOf } from './trace'

export type Status = 'eligible' | 'ineligible' | 'unknown' | 'not-in-force'

export type Amount =
  | { readonly fen: number; readonly per: 'year' | 'once'; readonly upTo?: true; readonly verified: boolean }
  | { readonly squareMetres: number; readonly upTo: true; readonly verified: boolean }

export interface MemberVerdict {
  readonly id: string
  readonly status: 'eligible' | 'ineligible' | 'unknown'
  readonly missing: readonly string[]
}

export interface Verdict {
  readonly policy: string
  readonly programme: string
  readonly status: Status
  readonly already: boolean
  readonly subjects: readonly string[]
  readonly missing: readonly string[]
  readonly amount: Amount | null
  readonly verified: boolean
  readonly reasons: readonly Line[]
  readonly failing: readonly Line[]
  readonly nearest: Nearest | null
  /** Only for member policies. */
  readonly members?: readonly MemberVerdict[]
}

export interface Judgement {
  readonly asOf: string
  readonly verdicts: readonly Verdict[]
  readonly questions: readonly string[]
}

export interface JudgeOptions {
  /** What each member is called in sentences, by member id; 第1位家人 otherwise. */
  readonly names?: { readonly [memberId: string]: string }
  /** Leave the search for the nearest change out, where only verdicts and their reasons are shown. */
  readonly nearest?: boolean
}

const NONE: readonly never[] = []
const STATUS = ['ineligible', 'eligible', 'unknown'] as const

/** Judges one household by every policy of the book, explained. Pure: the day is an argument. */
export function judge(book: RuleBook, household: HouseholdRecord, asOf: string, options: JudgeOptions = {}): Judgement {
  const engine = engineOn(book, asOf)
  const frame = openFrame(engine, household, asOf, options.names)
  const verdicts = engine.policies.map((policy) => verdictOf(frame, policy, asOf, options.nearest ?? true))
  return { asOf, verdicts, questions: orderQuestions(verdicts.map((verdict) => verdict.missing)) }
}

export interface Standing {
  readonly policy: string
  readonly status: Status
  readonly missing: readonly string[]
}

/** Status and missing facts only: what a page flow or a list needs, without explanations. */
export function standings(book: RuleBook, household: HouseholdRecord, asOf: string): Standing[] {
  const engine = engineOn(book, asOf)
  const frame = openFrame(engine, household, asOf)
  return engine.policies.map((policy) => {
    const { id } = policy.rule
    if (!inForce(policy, asOf)) return { policy: id, status: 'not-in-force', missing: NONE }
    return { policy: id, status: STATUS[truthOf(frame, policy.root)], missing: missingOf(frame, policy) }
  })
}

function verdictOf(frame: Frame, policy: CompiledPolicy, asOf: string, wantsNearest: boolean): Verdict {
  const { id, programme, basis } = policy.rule
  const verified = basis === 'plan'
  if (!inForce(policy, asOf)) return notInForce(policy)
  const truth = truthOf(frame, policy.root)
  const subjects = subjectsOf(frame, policy)
  const verdict: { -readonly [K in keyof Verdict]: Verdict[K] } = {
    policy: id,
    programme,
    status: STATUS[truth],
    already: policy.already !== undefined && truthOf(frame, policy.already) === TRUE,
    subjects,
    missing: missingOf(frame, policy),
    amount: truth === TRUE ? amountOf(frame, policy, subjects) : null,
    verified,
    reasons: reasonsOf(frame, policy),
    failing: truth === FALSE ? failingLines(frame, policy.root, policy.repeats) : NONE,
    nearest: wantsNearest && truth === FALSE ? nearestChange(frame, policy.root, asOf) : null,
  }
  if (policy.member !== undefined) verdict.members = membersOf(frame, policy, policy.member)
  return verdict
}

function notInForce({ rule, member }: CompiledPolicy): Verdict {
  const head = { policy: rule.id, programme: rule.programme, status: 'not-in-force' as const, already: false }
  const nothing = { subjects: NONE, missing: NONE, amount: null, verified: rule.basis === 'plan' }
  const verdict = { ...head, ...nothing, reasons: NONE, failing: NONE, nearest: null }
  return member === undefined ? verdict : { ...verdict, members: NONE }
}

function inForce({ rule }: CompiledPolicy, asOf: string): boolean {
  return rule.from <= asOf && asOf <= rule.to
}

function missingOf(frame: Frame, policy: CompiledPolicy): readonly string[] {
  if (truthOf(frame, policy.root) !== UNKNOWN) return NONE
  const missing: string[] = []
  collectMissing(frame, policy.root, 0, missing)
  return missing
}

function subjectsOf(frame: Frame, { household, member }: CompiledPolicy): readonly string[] {
  if (member === undefined || frame.members === undefined || truthOf(frame, household) !== TRUE) return NONE
  return frame.members.filter((_, i) => truthOf(frame, member, i) === TRUE).map(({ id }) => id)
}

function reasonsOf(frame: Frame, { root, household, member }: CompiledPolicy): readonly Line[] {
  if (member === undefined || root.op !== 'all') return linesOf(frame, root)
  const lines = linesOf(frame, household)
  const some = root.of[1]
  if (some !== undefined) lines.push(lineOf(frame, some))
  return lines
}

function membersOf(frame: Frame, { household }: CompiledPolicy, member: Node): readonly MemberVerdict[] {
  const own = truthOf(frame, household)
  return (frame.members ?? []).map(({ id }, i): MemberVerdict => {
    const truth = and(own, truthOf(frame, member, i))
    if (truth !== UNKNOWN) return { id, status: STATUS[truth], missing: NONE }
    const missing: string[] = []
    collectMissing(frame, household, 0, missing)
    collectMissing(frame, member, i, missing)
    return { id, status: 'unknown', missing }
  })
}

function and(a: Truth, b: Truth): Truth {
  return a === FALSE || b === FALSE ? FALSE : a === TRUE ? b : a
}

function amountOf(frame: Frame, { amount, amountWhen }: CompiledPolicy, subjects: readonly string[]): Amount | null {
  if (amount === undefined) return null
  const { verified } = amount
  if (amount.kind === 'ceiling') return { fen: amount.fen, per: amount.per, upTo: true, verified }
  if (amount.kind === 'area') {
    if (frame.members === undefined || amountWhen === undefined || truthOf(frame, amountWhen) !== TRUE) return null
    return { squareMetres: amount.squareMetresEach * frame.members.length, upTo: true, verified }
  }
  const each = (id: string) => {
    if (amount.kind === 'each') return amount.fen
    const value = frame.members?.find((member) => member.id === id)?.[amount.fact]
    return amount.fen[String(value)] ?? 0
  }
  return { fen: subjects.reduce((sum, id) => sum + each(id), 0), per: amount.per, verified }
}

/** The ids of the facts that a policy asks about on a day. */
export function factsOf(book: RuleBook, policyId: string, on: string): Set<string> {
  const facts = new Set<string>()
  const walk = (node: Node): void => {
    if (node.op === 'compare') facts.add(node.fact.id)
    else if (node.op === 'all' || node.op === 'any') node.of.forEach(walk)
    else walk(node.each)
  }
  for (const policy of engineOn(book, on).policies) if (policy.rule.id === policyId) walk(policy.root)
  return facts
}

/** Whether two ages, in full years, answer every age the book asks about alike. */
export function agesAgree(book: RuleBook, on: string, one: number, other: number): boolean {
  return engineOn(book, on).nodes.every(
    (node) => node.op !== 'compare' || !node.age || node.test(one) === node.test(other),
  )
}

const engines = new WeakMap<RuleBook, Map<string, Engine>>()

/** The compiled book of a day. Days between the same parameter dates share one engine. */
export function engineOn(book: RuleBook, on: string): Engine {
  const byLine = engines.get(book) ?? new Map<string, Engine>()
  engines.set(book, byLine)
  const values = Object.values(book.parameters).flatMap((parameter) => parameter.values)
  const line = values.map(({ from, to }) => (from <= on && (to === null || on <= to) ? '1' : '0')).join('')
  const engine = byLine.get(line) ?? compile(book, on)
  byLine.set(line, engine)
  return engine
}
