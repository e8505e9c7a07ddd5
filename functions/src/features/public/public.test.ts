import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, testCall } from '../../testing/call'
import { openTestServices, type TestServices } from '../../testing/services'
import { publicHandlers } from './index'

let world: TestServices
let call: Call
beforeAll(async () => {
  world = await openTestServices()
  call = testCall(world.services, publicHandlers)
})
afterAll(() => world.close())

const screening = (household: unknown, asOf?: string) =>
  call('createScreening', { body: { ...(asOf ? { asOf } : {}), household } })
const member = (facts: object) => ({ members: [{ id: 'm1', ...facts }] })

describe('a screening over HTTP', () => {
  interface Wanted {
    policy: string
    status: string
    subjects: string[]
    missing: string[]
  }
  interface Example {
    name: string
    request: unknown
    expect: Wanted[] | string
  }
  const file = join(import.meta.dirname, '../../../../tests/cases/screening-examples.json')
  const examples: Example[] = JSON.parse(readFileSync(file, 'utf8'))
  const asSets = (verdict: Wanted) => ({
    ...verdict,
    subjects: [...verdict.subjects].sort(),
    missing: [...verdict.missing].sort(),
  })

  test.each(examples)('$name', async ({ request, expect: wanted }) => {
    const { status, body } = await call('createScreening', { body: request })
    expect(status).toBe(200)
    expect(body.verdicts).toHaveLength(32)
    if (typeof wanted === 'string') {
      for (const verdict of body.verdicts)
        expect(verdict).toMatchObject({ status: wanted, subjects: [], missing: [], amount: null })
      return
    }
    for (const one of wanted) {
      const verdict = body.verdicts.find(({ policy }: Wanted) => policy === one.policy)
      expect(asSets(verdict)).toMatchObject(asSets(one))
    }
  })

  test('nothing known is nothing wrong: every policy answers, nothing is stored', async () => {
    world.meter.reset()
    const { status, body } = await screening({})
    expect(status).toBe(200)
    expect(body.asOf).toBe('2017-06-15')
    expect(world.meter.total()).toEqual({ read: 0, write: 0, operations: 0 })
  })

  test.each<[string, unknown, string | undefined, string]>([
    ['an unknown fact', { colour: 'red' }, undefined, 'household.colour'],
    ['null is no absence', { housing: null }, undefined, 'household.housing'],
    ['an empty list of members', { members: [] }, undefined, 'household.members'],
    ['an empty id', { members: [{ id: '' }] }, undefined, 'household.members.0.id'],
    ['the same id twice', { members: [{ id: 'a' }, { id: 'a' }] }, undefined, 'household.members.1.id'],
    ['a day that is none', member({ birthDate: '2015-02-29' }), undefined, 'household.members.0.birthDate'],
    [
      'a birth after the day asked about',
      member({ birthDate: '2017-06-02' }),
      '2017-06-01',
      'household.members.0.birthDate',
    ],
    ['a birth after the county’s day', member({ birthDate: '2017-06-16' }), undefined, 'household.members.0.birthDate'],
    ['a fraction of a fen', { incomePerCapita: 1.5 }, undefined, 'household.incomePerCapita'],
    [
      'a village of another town',
      { townCode: '360729100', villageCode: '360729101201' },
      undefined,
      'household.villageCode',
    ],
    ['a short code', { townCode: '36072910' }, undefined, 'household.townCode'],
    [
      '31 members',
      { members: Array.from({ length: 31 }, (_, i) => ({ id: `m${i}` })) },
      undefined,
      'household.members',
    ],
    ['a day asked about that is none', {}, '2017-02-30', 'asOf'],
  ])('%s is refused by its path', async (_, household, asOf, path) => {
    const { status, body } = await screening(household, asOf)
    expect(status).toBe(400)
    expect(body.paths.map((one: { path: string }) => one.path)).toContain(path)
  })
})

test('the OpenAPI document lists every address with roles and area', async () => {
  const { body } = await call('getOpenApi')
  const operations = Object.entries(body.paths).flatMap(([path, methods]) => {
    expect(path).toMatch(/^\/api\//)
    return Object.values(methods as Record<string, Record<string, unknown>>)
  })
  expect(operations.length).toBeGreaterThan(50)
  for (const operation of operations) {
    expect(operation['x-roles']).not.toEqual([])
    expect(typeof operation['x-area']).toBe('string')
  }
  expect(body.paths['/api/demo/people']).toBeUndefined()
})

test('the plan says the day beside its targets', async () => {
  const { body } = await call('getPlan')
  expect(body.day).toBe('2017-06-15')
  expect(body.targets.length).toBeGreaterThan(60)
})
