import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { assemblePack } from '@bangfutong/shared/pack/index'
import { CoherentHousehold } from '@bangfutong/shared/schema/screening'
import { screen } from '@bangfutong/shared/screening/screen'
import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../plan/sections'
import { PACK_FOLDER, packFiles } from './pack'

const pack = readPackFolder(PACK_FOLDER)
const source = readFileSync(join(PACK_FOLDER, 'source.txt'), 'utf8')
const sections = sectionsOf(source)
const cases = pack.policies.flatMap(({ id }) =>
  (pack.cases[id] ?? []).map((worked) => [id, worked.name, worked] as const),
)

describe('the policies of the pack', () => {
  it('are the thirty-two of the catalogue, in nine programmes', () => {
    expect(pack.policies).toHaveLength(32)
    expect(new Set(pack.policies.map((policy) => policy.programme)).size).toBe(9)
  })

  it.each(pack.policies.map((policy) => [policy.id, policy] as const))(
    '%s quotes the plan word for word',
    (_, { words }) => {
      for (const { quote, clause } of [...(words.sources ?? []), ...(words.mentions ?? [])]) {
        const { from, to } = sections.get(clause)!
        expect(source.slice(from, to)).toContain(quote)
      }
    },
  )

  it.each(pack.policies.map((policy) => [policy.id, policy] as const))('%s has a case of each kind', (id) => {
    const kinds = new Set(pack.cases[id]?.map((worked) => worked.status))
    expect([...kinds].sort()).toEqual(['eligible', 'ineligible', 'unknown'])
  })
})

describe('the worked cases', () => {
  it.each(cases)('%s: %s', (id, _name, worked) => {
    const household = CoherentHousehold.parse(worked.household)
    const verdict = screen(pack, { asOf: worked.asOf, household }, worked.asOf).verdicts.find((v) => v.policy === id)
    const { name, asOf, household: _, ...wanted } = worked
    expect(verdict).toMatchObject({ ...wanted, already: wanted.already ?? false, amount: wanted.amount ?? null })
  })
})

type Edit = (policy: Record<string, unknown>) => void
const faults: readonly (readonly [string, Edit, string])[] = [
  ['an unknown fact', (p) => (p['household'] = { fact: 'colour', is: 'red' }), 'no fact colour'],
  ['an unknown value', (p) => (p['household'] = { fact: 'housing', is: 'broken' }), 'housing is never broken'],
  ['an unknown definition', (p) => (p['household'] = { use: 'nobody' }), 'no definition nobody'],
  [
    'an unknown parameter',
    (p) => (p['household'] = { fact: 'incomePerCapita', lessThan: { parameter: 'x' } }),
    'no parameter x',
  ],
  ['a threshold on a choice', (p) => (p['household'] = { fact: 'housing', lessThan: 3 }), 'housing is not a number'],
  [
    'a member fact asked of the household',
    (p) => (p['household'] = { fact: 'labour', is: 'weak' }),
    'labour is a fact of the member',
  ],
  ['some inside some', (p) => (p['household'] = { some: { some: { use: 'able' } } }), 'some or every inside'],
  ['an age of the household', (p) => (p['household'] = { age: { atLeast: 3 } }), 'age outside'],
  ['an age without a bound', (p) => (p['household'] = { some: { age: {} } }), 'age without a bound'],
  ['a member policy without members', (p) => (p['kind'] = 'member'), 'member conditions do not fit kind'],
  ['a source where the plan says nothing', (p) => (p['basis'] = 'general'), 'sources stand exactly'],
  ['an end before the start', (p) => (p['to'] = '2016-12-31'), 'from is after to'],
  ['an id that is not the file name', (p) => (p['id'] = 'other'), 'id is other'],
  ['an unknown operator', (p) => (p['household'] = { fact: 'housing', was: 'safe' }), 'household'],
  ['an unknown field', (p) => (p['extra'] = 1), 'the file: unknown extra'],
]

describe('assemblePack', () => {
  it.each(faults)('refuses %s', (_name, edit, problem) => {
    const files = packFiles()
    const policy = structuredClone(files['policies/treat-first.json']) as Record<string, unknown>
    edit(policy)
    expect(() => assemblePack({ ...files, 'policies/treat-first.json': policy })).toThrow(problem)
  })

  it('refuses a parameter that ends before the policy does', () => {
    const files = packFiles()
    const parameters = structuredClone(files['parameters.json']) as { 'dibao-line': { values: { to: string }[] } }
    const [value] = parameters['dibao-line'].values
    if (value !== undefined) value.to = '2017-11-30'
    expect(() => assemblePack({ ...files, 'parameters.json': parameters })).toThrow('dibao-line is not in force')
  })

  it('refuses cases without a policy, and a policy without cases', () => {
    const { 'policies/dibao.json': _, ...withoutPolicy } = packFiles()
    expect(() => assemblePack(withoutPolicy)).toThrow('there is no such policy')
    const { 'policies/dibao.cases.json': __, ...withoutCases } = packFiles()
    expect(() => assemblePack(withoutCases)).toThrow('has no cases')
  })
})
