import type { AgeRange, AmountRule, Bound, Condition, PolicyRule, RuleBook, RuleFact } from './condition'
import { yuan } from './money'

export type Wanted =
  | string
  | boolean
  | readonly string[]
  | { readonly lessThan: number }
  | { readonly atLeast: number }
  | { readonly age: AgeRange }
  | { readonly not: { readonly age: AgeRange } }

interface NodeBase {
  readonly id: number
  /** What this node asks, as a villager hears it. */
  readonly phrase: string
  readonly member: boolean
}
export interface CompareNode extends NodeBase {
  readonly op: 'compare'
  readonly fact: RuleFact
  readonly age: boolean
  readonly wanted: Wanted
  /** Accepts the fact's value, or the age in full years where `age`. */
  readonly test: (value: string | number | boolean) => boolean
}
interface GroupOf<Op extends 'all' | 'any'> extends NodeBase {
  readonly op: Op
  readonly of: readonly Node[]
}
interface QuantifierOf<Op extends 'some' | 'every'> extends NodeBase {
  readonly op: Op
  readonly each: Node
}
export type GroupNode = GroupOf<'all'> | GroupOf<'any'>
export type QuantifierNode = QuantifierOf<'some'> | QuantifierOf<'every'>
export type Node = CompareNode | GroupNode | QuantifierNode

export interface CompiledPolicy {
  readonly rule: PolicyRule
  /** The whole verdict: for a member policy household ∧ some member. */
  readonly root: Node
  /** Whether one comparison stands in several places of the formula. */
  readonly repeats: boolean
  readonly household: Node
  readonly member: Node | undefined
  readonly already: Node | undefined
  readonly amount: AmountRule | undefined
  readonly amountWhen: Node | undefined
}

export interface Engine {
  readonly nodes: readonly Node[]
  readonly facts: readonly RuleFact[]
  readonly policies: readonly CompiledPolicy[]
}

/** The value of a dated parameter on a day; undefined when no value is in force. */
export function parameterOn(book: RuleBook, name: string, on: string): number | undefined {
  return book.parameters[name]?.values.find((v) => v.from <= on && (v.to === null || on <= v.to))?.value
}

/**
 * Compiles a pack's rules for one day. Conditions become negation-free trees (¬ is pushed into the comparisons,
 * which Kleene logic allows), and equal sub-trees become one node, so `supported` is judged once per household.
 */
export function compile(book: RuleBook, on: string): Engine {
  const compiler = new Compiler(book, on)
  const policies = book.policies.map((rule) => compiler.policy(rule))
  return { nodes: compiler.nodes(), facts: book.facts, policies }
}

class Compiler {
  private readonly known = new Map<string, Node>()
  private readonly facts: Map<string, RuleFact>

  constructor(
    private readonly book: RuleBook,
    private readonly on: string,
  ) {
    this.facts = new Map(book.facts.map((fact) => [fact.id, fact]))
  }

  nodes(): Node[] {
    return [...this.known.values()]
  }

  policy(rule: PolicyRule): CompiledPolicy {
    const household = this.node(rule.household ?? { all: [] }, false)
    const member = rule.kind === 'member' ? this.node(rule.member ?? { all: [] }, false) : undefined
    const root =
      member === undefined ? household : this.group('all', [household, this.quantifier('some', member, member.phrase)])
    return {
      rule,
      root,
      repeats: hasRepeats(root),
      household,
      member,
      already: rule.already && this.node(rule.already, false),
      amount: rule.amount,
      amountWhen: rule.amount?.kind === 'area' ? this.node(rule.amount.when, false) : undefined,
    }
  }

  private node(condition: Condition, negated: boolean, phrase?: string): Node {
    if ('all' in condition || 'any' in condition) {
      const isAll = 'all' in condition
      const parts = (isAll ? condition.all : condition.any).map((part) => this.node(part, negated))
      return this.group(isAll !== negated ? 'all' : 'any', parts, phrase)
    }
    if ('not' in condition) return this.node(condition.not, !negated, phrase)
    if ('some' in condition || 'every' in condition) {
      const isSome = 'some' in condition
      const inner = isSome ? condition.some : condition.every
      const asked = this.node(inner, false).phrase
      return this.quantifier(isSome !== negated ? 'some' : 'every', this.node(inner, negated), asked, negated)
    }
    if ('use' in condition) return this.definition(condition.use, negated)
    return 'age' in condition ? this.age(condition.age, negated, phrase) : this.compare(condition, negated, phrase)
  }

  private definition(name: string, negated: boolean): Node {
    const definition = this.book.definitions[name]
    if (definition === undefined) throw new Error(`definition.unknown: ${name}`)
    return this.node(definition.is, negated, negated ? definition.otherwise : definition.phrase)
  }

  private group(op: 'all' | 'any', of: readonly Node[], named?: string): Node {
    const only = of[0]
    if (of.length === 1 && only !== undefined && named === undefined) return only
    const member = of.some((part) => part.member)
    const phrase =
      named ?? of.map((part) => part.phrase).join(op === 'all' ? (member ? '、' : '，') : member ? '或' : '，或者')
    const key = `${op}(${of.map((part) => part.id).join()})${phrase}`
    return this.keep(key, (id) => ({ id, op, of, phrase, member }))
  }

  private quantifier(op: 'some' | 'every', each: Node, asked: string, negated = false): Node {
    const phrases = negated
      ? { some: `家里有人不是“${asked}”`, every: `家里没有人${asked}` }
      : { some: asked === '' ? '家里的每个人都算' : `家里至少有一个人${asked}`, every: `家里每个人都${asked}` }
    return this.keep(`${op}(${each.id})${phrases[op]}`, (id) => ({ id, op, each, phrase: phrases[op], member: false }))
  }

  private age(range: AgeRange, negated: boolean, named?: string): Node {
    const { atLeast = 0, atMost = Number.POSITIVE_INFINITY, under = Number.POSITIVE_INFINITY } = range
    const within = (value: string | number | boolean) =>
      (value as number) >= atLeast && (value as number) <= atMost && (value as number) < under
    const words = agePhrase(range)
    return this.keep(`age${negated}${JSON.stringify(range)}${named ?? ''}`, (id) => ({
      id,
      op: 'compare',
      age: true,
      member: true,
      fact: this.fact('birthDate'),
      phrase: named ?? (negated ? `不是${words}` : words),
      wanted: negated ? { not: { age: range } } : { age: range },
      test: negated ? (value) => !within(value) : within,
    }))
  }

  private compare(condition: Extract<Condition, { fact: string }>, negated: boolean, named?: string): Node {
    const fact = this.fact(condition.fact)
    if ('lessThan' in condition || 'atLeast' in condition) {
      const bound = this.bound('lessThan' in condition ? condition.lessThan : condition.atLeast)
      return this.threshold(fact, 'lessThan' in condition !== negated, bound, named)
    }
    const listed: readonly (string | boolean)[] = 'in' in condition ? condition.in : [condition.is]
    const values = (fact.values ?? []).filter(({ value }) => listed.includes(value) !== negated)
    const accepted = values.map(({ value }) => value)
    const [only] = accepted
    const wanted = accepted.length === 1 && only !== undefined ? only : (accepted as string[])
    const phrase = named ?? values.map((value) => value.phrase).join('或')
    return this.keep(`${fact.id}=${accepted.join()}${phrase}`, (id) => ({
      id,
      op: 'compare',
      age: false,
      member: fact.level === 'member',
      fact,
      phrase,
      wanted,
      test: accepted.length === 1 ? (value) => value === only : (value) => (accepted as unknown[]).includes(value),
    }))
  }

  private threshold(fact: RuleFact, less: boolean, bound: number, named?: string): Node {
    const phrase = named ?? `${fact.label}${less ? '低于' : '不低于'}${yuan(bound)}元`
    return this.keep(`${fact.id}${less ? '<' : '>='}${bound}${phrase}`, (id) => ({
      id,
      op: 'compare',
      age: false,
      member: fact.level === 'member',
      fact,
      phrase,
      wanted: less ? { lessThan: bound } : { atLeast: bound },
      test: less ? (value) => (value as number) < bound : (value) => (value as number) >= bound,
    }))
  }

  /** A parameter without a value on this day is never compared: its policy is not in force then. */
  private bound(bound: Bound): number {
    return typeof bound === 'number' ? bound : (parameterOn(this.book, bound.parameter, this.on) ?? Number.NaN)
  }

  private fact(id: string): RuleFact {
    const fact = this.facts.get(id)
    if (fact === undefined) throw new Error(`fact.unknown: ${id}`)
    return fact
  }

  private keep(key: string, make: (id: number) => Node): Node {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const node = make(this.known.size)
    this.known.set(key, node)
    return node
  }
}

function agePhrase({ atLeast, atMost, under }: AgeRange): string {
  const top = atMost ?? (under === undefined ? undefined : under - 1)
  if (atLeast !== undefined && top !== undefined) return `${atLeast}到${top}岁`
  if (atLeast !== undefined) return `满${atLeast}岁`
  return under === undefined ? `不超过${top}岁` : `不满${under}岁`
}

function hasRepeats(root: Node): boolean {
  const seen = new Set<Node>()
  const repeated = (node: Node): boolean => {
    if (node.op === 'all' || node.op === 'any') return node.of.some(repeated)
    if (node.op !== 'compare') return repeated(node.each)
    return seen.size === seen.add(node).size
  }
  return repeated(root)
}
