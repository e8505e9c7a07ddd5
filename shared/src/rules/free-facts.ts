import type { CompareNode, Node } from './compile'
import type { RuleFact } from './condition'
import type { Frame } from './evaluate'

type Scalar = string | number | boolean

/** A fact that may take another value: a person can change it, or nobody has said it yet and it is assumed. */
export interface FreeFact {
  readonly fact: RuleFact
  readonly m: number
  readonly assumed: boolean
  /** In vocabulary order, without the value it has now. */
  readonly values: readonly Scalar[]
}

/** One value taken by one free fact. */
export interface Move {
  readonly free: FreeFact
  readonly value: Scalar
}

/** The comparisons under a node, without going through "some" and "every" when `own` is set. */
export function comparisonsOf(node: Node, own: boolean, into: CompareNode[] = []): CompareNode[] {
  if (node.op === 'compare') into.push(node)
  else if (node.op === 'all' || node.op === 'any') for (const part of node.of) comparisonsOf(part, own, into)
  else if (!own) comparisonsOf(node.each, own, into)
  return into
}

/** The free facts that these comparisons ask of the household (m = -1) or of one member. */
export function freeFacts(frame: Frame, comparisons: readonly CompareNode[], m: number, asOf: string): FreeFact[] {
  const holder = m < 0 ? frame.household : frame.members?.[m]
  const facts = new Set(comparisons.filter((node) => node.member === m >= 0).map((node) => node.fact))
  return frame.engine.facts
    .filter((fact) => facts.has(fact))
    .flatMap((fact) => {
      const now = holder?.[fact.id]
      if (now !== undefined && fact.steps === undefined) return []
      const asking = comparisons.filter((node) => node.fact === fact)
      const values = domainOf(fact, asking, asOf).filter((value) => value !== now)
      return [{ fact, m, assumed: now === undefined, values }]
    })
}

/** Values worth trying: all of a choice; on either side of each threshold for money and birth dates. */
function domainOf(fact: RuleFact, asking: readonly CompareNode[], asOf: string): Scalar[] {
  if (fact.values !== undefined) return fact.values.map(({ value }) => value)
  const bounds = asking.flatMap(({ wanted }) => {
    if (typeof wanted !== 'object' || Array.isArray(wanted)) return []
    if ('lessThan' in wanted) return wanted.lessThan
    if ('atLeast' in wanted) return wanted.atLeast
    const range = 'age' in wanted ? wanted.age : 'not' in wanted ? wanted.not.age : {}
    const { atLeast, atMost, under } = range
    return [atLeast, under, atMost === undefined ? undefined : atMost + 1].filter((bound) => bound !== undefined)
  })
  const sides = [...new Set(bounds.flatMap((bound) => [bound - 1, bound]))].sort((a, b) => a - b)
  return fact.type === 'day' ? sides.filter((age) => age >= 0).map((age) => birthOf(age, asOf)) : sides
}

/** A birth date that makes someone exactly so many full years old today. */
function birthOf(years: number, today: string): string {
  const year = String(Number(today.slice(0, 4)) - years).padStart(4, '0')
  const day = today.slice(5)
  return `${year}-${day === '02-29' ? '02-28' : day}`
}
