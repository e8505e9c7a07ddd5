import { findFact } from '../facts/vocabulary'
import type { Condition } from '../rules/condition'
import type { Pack } from './assemble'
import type { ParameterFile, PolicyFile } from './schema'

/** Every fault that a schema alone cannot see: names that do not exist, operators that do not fit, gaps in time. */
export function crossCheck(pack: Pack): string[] {
  if (pack.policies.length === 0) return ['policies: there is none']
  const definitions = Object.entries(pack.definitions).flatMap(([name, definition]) =>
    conditionFaults(pack, definition.is, 'any').map((fault) => `definitions.json: ${name}: ${fault}`),
  )
  if (definitions.length > 0) return definitions
  const policies = pack.policies.flatMap((policy) =>
    policyFaults(pack, policy).map((fault) => `policies/${policy.id}.json: ${fault}`),
  )
  const known = new Set(pack.policies.map((policy) => policy.id))
  const orphans = Object.keys(pack.cases).filter((id) => !known.has(id))
  return [...policies, ...orphans.map((id) => `policies/${id}.cases.json: there is no such policy`)]
}

function policyFaults(pack: Pack, policy: PolicyFile): string[] {
  const faults: string[] = []
  const { household, member, already, amount, words } = policy
  if (policy.from > policy.to) faults.push('from is after to')
  if ((policy.kind === 'member') !== (member !== undefined)) faults.push('member conditions do not fit kind')
  const sourced = words.sources !== undefined
  if (sourced !== (policy.basis === 'plan')) faults.push('sources stand exactly where basis is plan')
  if (pack.cases[policy.id] === undefined) faults.push('has no cases')
  if (household !== null) faults.push(...conditionFaults(pack, household, 'household'))
  if (member !== undefined) faults.push(...conditionFaults(pack, member, 'member'))
  if (already !== undefined) faults.push(...conditionFaults(pack, already, 'household'))
  if (amount?.kind === 'area') faults.push(...conditionFaults(pack, amount.when, 'household'))
  const perSubject = amount?.kind === 'each' || amount?.kind === 'each-by'
  if (perSubject && policy.kind !== 'member') faults.push('an amount for each subject needs a member policy')
  if (amount?.kind === 'each-by' && findFact(amount.fact)?.level !== 'member') faults.push(`amount: ${amount.fact}`)
  for (const name of parametersIn(pack, [household, member, already])) {
    if (!coversWhole(pack.parameters[name]?.values ?? [], policy.from, policy.to)) {
      faults.push(`parameter ${name} is not in force from ${policy.from} to ${policy.to}`)
    }
  }
  return faults
}

type Place = 'household' | 'member' | 'any'

/** Faults of a condition that stands where household facts, member facts or (in a definition) either may be asked. */
function conditionFaults(pack: Pack, condition: Condition, place: Place): string[] {
  const inside = (part: Condition, where = place) => conditionFaults(pack, part, where)
  if ('all' in condition) return condition.all.flatMap((part) => inside(part))
  if ('any' in condition) return condition.any.flatMap((part) => inside(part))
  if ('not' in condition) return inside(condition.not)
  if ('some' in condition || 'every' in condition) {
    const nested = place === 'member' ? ['some or every inside a member condition'] : []
    return [...nested, ...inside('some' in condition ? condition.some : condition.every, 'member')]
  }
  if ('use' in condition) {
    const definition = pack.definitions[condition.use]
    return definition === undefined ? [`no definition ${condition.use}`] : inside(definition.is)
  }
  if ('age' in condition) {
    const faults = place === 'household' ? ['age outside a member condition'] : []
    return Object.keys(condition.age).length === 0 ? [...faults, 'age without a bound'] : faults
  }
  return comparisonFaults(pack, condition, place)
}

function comparisonFaults(pack: Pack, condition: Extract<Condition, { fact: string }>, place: Place): string[] {
  const fact = findFact(condition.fact)
  if (fact === undefined) return [`no fact ${condition.fact}`]
  if (place !== 'any' && fact.level !== place) return [`${fact.id} is a fact of the ${fact.level}`]
  if ('lessThan' in condition || 'atLeast' in condition) {
    const bound = 'lessThan' in condition ? condition.lessThan : condition.atLeast
    const faults = fact.type === 'money' ? [] : [`${fact.id} is not a number`]
    const known = typeof bound === 'number' || pack.parameters[bound.parameter] !== undefined
    return known ? faults : [...faults, `no parameter ${bound.parameter}`]
  }
  const values: readonly (string | boolean)[] = 'in' in condition ? condition.in : [condition.is]
  const allowed = fact.values?.map(({ value }) => value) ?? []
  return values.filter((value) => !allowed.includes(value)).map((value) => `${fact.id} is never ${value}`)
}

function parametersIn(pack: Pack, conditions: readonly (Condition | null | undefined)[]): Set<string> {
  const found = new Set<string>()
  const walk = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(walk)
    else if ('any' in condition) condition.any.forEach(walk)
    else if ('not' in condition) walk(condition.not)
    else if ('some' in condition) walk(condition.some)
    else if ('every' in condition) walk(condition.every)
    else if ('use' in condition) {
      const definition = pack.definitions[condition.use]
      if (definition !== undefined) walk(definition.is)
    } else if ('lessThan' in condition || 'atLeast' in condition) {
      const bound = 'lessThan' in condition ? condition.lessThan : condition.atLeast
      if (typeof bound !== 'number') found.add(bound.parameter)
    }
  }
  for (const condition of conditions) if (condition) walk(condition)
  return found
}

/** Whether the values follow one another from the first day to the last without a gap or an overlap. */
function coversWhole(values: ParameterFile[string]['values'], from: string, to: string): boolean {
  const sorted = [...values].sort((a, b) => (a.from < b.from ? -1 : 1))
  let covered = false
  let next = from
  for (const value of sorted) {
    if (value.to !== null && value.to < next) continue
    if (value.from > next || covered) return covered && value.from > to
    covered = value.to === null || value.to >= to
    next = value.to === null ? next : dayAfter(value.to)
  }
  return covered
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
