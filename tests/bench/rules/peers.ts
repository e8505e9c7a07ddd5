import { type Condition, fullYears, type HouseholdRecord, type RuleBook } from '@bangfutong/shared/rules/index'
import { TODAY } from './workload'

/** Another engine with the same rules: answers true per policy for one completely known household. */
export type Peer = (household: HouseholdRecord) => boolean[] | Promise<boolean[]>

/** The engines that are installed; the others are named and left out. */
export async function peers(book: RuleBook): Promise<Map<string, Peer>> {
  const makers: Record<string, (book: RuleBook) => Promise<Peer>> = {
    'json-rules-engine': jsonRulesEngine,
    'json-logic-js': jsonLogicJs,
    'json-logic-engine': jsonLogicEngine,
  }
  const found = new Map<string, Peer>()
  for (const [name, make] of Object.entries(makers)) {
    try {
      found.set(name, await make(book))
    } catch (error) {
      console.log(`${name} left out: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  return found
}

/** What peers read: ages in years beside the facts. */
function plain(household: HouseholdRecord) {
  const members = household.members?.map((m) => ({ ...m, age: fullYears(m['birthDate'] as string, TODAY) })) ?? []
  return { ...household, members }
}

type Wrap<T> = {
  all(parts: T[]): T
  any(parts: T[]): T
  not(part: T): T
  some(part: (member: string) => T): T
  compare(path: string, operator: 'in' | '<' | '>=' | '<=', value: unknown): T
}

/** Writes a condition in another engine's language. */
function write<T>(book: RuleBook, condition: Condition, to: Wrap<T>, prefix = ''): T {
  const inside = (part: Condition, member = prefix) => write(book, part, to, member)
  if ('all' in condition) return to.all(condition.all.map((part) => inside(part)))
  if ('any' in condition) return to.any(condition.any.map((part) => inside(part)))
  if ('not' in condition) return to.not(inside(condition.not))
  if ('some' in condition) return to.some((member) => inside(condition.some, member))
  if ('every' in condition) return to.not(to.some((member) => to.not(inside(condition.every, member))))
  if ('use' in condition) return inside(book.definitions[condition.use]?.is as Condition)
  if ('age' in condition) {
    const { atLeast, atMost, under } = condition.age
    const parts: T[] = []
    if (atLeast !== undefined) parts.push(to.compare(`${prefix}age`, '>=', atLeast))
    if (atMost !== undefined) parts.push(to.compare(`${prefix}age`, '<=', atMost))
    if (under !== undefined) parts.push(to.compare(`${prefix}age`, '<', under))
    return to.all(parts)
  }
  const path = `${prefix}${condition.fact}`
  if ('is' in condition) return to.compare(path, 'in', [condition.is])
  if ('in' in condition) return to.compare(path, 'in', condition.in)
  const bound = 'lessThan' in condition ? condition.lessThan : condition.atLeast
  const value = typeof bound === 'number' ? bound : book.parameters[bound.parameter]?.values[0]?.value
  return to.compare(path, 'lessThan' in condition ? '<' : '>=', value)
}

function formulas(book: RuleBook): Condition[] {
  return book.policies.map(({ kind, household, member }) => {
    const own = household ?? { all: [] }
    return kind === 'member' ? { all: [own, { some: member ?? { all: [] } }] } : own
  })
}

const LOGIC: Wrap<unknown> = {
  all: (parts) => (parts.length === 0 ? true : { and: parts }),
  any: (parts) => ({ or: parts }),
  not: (part) => ({ '!': [part] }),
  some: (part) => ({ some: [{ var: 'members' }, part('')] }),
  compare: (path, operator, value) => ({ [operator]: [{ var: path }, value] }),
}

async function jsonLogicJs(book: RuleBook): Promise<Peer> {
  const name = 'json-logic-js'
  const { default: logic } = await import(name)
  const rules = formulas(book).map((formula) => write(book, formula, LOGIC))
  return (household) => {
    const data = plain(household)
    return rules.map((rule) => Boolean(logic.apply(rule, data)))
  }
}

async function jsonLogicEngine(book: RuleBook): Promise<Peer> {
  const name = 'json-logic-engine'
  const { LogicEngine } = await import(name)
  const engine = new LogicEngine()
  const rules = formulas(book).map((formula) => engine.build(write(book, formula, LOGIC)))
  return (household) => {
    const data = plain(household)
    return rules.map((rule) => Boolean(rule(data)))
  }
}

/** It has no "some": members are laid out as facts, five places, absent ones undefined. */
async function jsonRulesEngine(book: RuleBook): Promise<Peer> {
  const name = 'json-rules-engine'
  const { Engine } = await import(name)
  const operators = { in: 'in', '<': 'lessThan', '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive' }
  const always = { fact: 'registration', operator: 'notEqual', value: '' }
  const to: Wrap<object> = {
    all: (parts) => ({ all: parts }),
    any: (parts) => ({ any: parts }),
    not: (not) => ({ not }),
    some: (part) => ({
      any: [0, 1, 2, 3, 4].map((i) => ({
        all: [{ fact: `${i}.id`, operator: 'notEqual', value: undefined }, part(`${i}.`)],
      })),
    }),
    compare: (fact, operator, value) => ({ fact, operator: operators[operator], value }),
  }
  const engine = new Engine([], { allowUndefinedFacts: true })
  formulas(book).forEach((formula, i) => {
    const conditions = { all: [always, write(book, formula, to)] }
    engine.addRule({ conditions, event: { type: String(i) } })
  })
  return async (household) => {
    const { members, ...facts } = plain(household)
    const laid = Object.fromEntries(
      members.flatMap((m, i) => Object.entries(m).map(([key, value]) => [`${i}.${key}`, value])),
    )
    const { events } = await engine.run({ ...facts, ...laid })
    const fired = new Set(events.map(({ type }: { type: string }) => Number(type)))
    return book.policies.map((_, i) => fired.has(i))
  }
}
