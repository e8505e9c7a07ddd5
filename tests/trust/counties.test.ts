import { defineEntity, put } from '@bangfutong/functions/platform/dynamo/entity'
import { openTestTable } from '@bangfutong/functions/platform/dynamo/test-table'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'

const Thing = z.strictObject({ id: z.string(), county: z.string(), group: z.string() })
type Thing = z.infer<typeof Thing>
const ThingEntity = defineEntity<Thing>({
  name: 'thing',
  schema: Thing,
  secret: ['group'],
  keys: (thing) => ({
    pk: `THING#${thing.id}`,
    sk: 'THING',
    gs1: { pk: 'ALL', sk: thing.id },
    gs2: { pk: `GROUP#${thing.id.slice(-1)}`, sk: thing.id },
  }),
})

const COUNTIES = ['360729', '360730'] as const
const IDS = Array.from({ length: 40 }, (_, i) => `hh_${String(i).padStart(3, '0')}`)
let store: Awaited<ReturnType<typeof openTestTable>>
beforeAll(async () => {
  store = await openTestTable()
  for (const county of COUNTIES)
    await store.table.for(county).load(IDS.map((id) => put(ThingEntity, { id, county, group: id.slice(-1) })))
})
afterAll(() => store.close())

const action = fc.record({
  county: fc.constantFrom(...COUNTIES),
  kind: fc.constantFrom('get', 'many', 'list', 'foreign-cursor', 'write'),
  id: fc.constantFrom(...IDS),
  index: fc.constantFrom('gs1', 'gs2'),
  limit: fc.integer({ min: 1, max: 20 }),
})

test('two counties with the same ids: 10,000 random calls never cross', async () => {
  let crossings = 0
  let calls = 0
  const cursors: Record<string, string | undefined> = {}
  const see = (county: string, things: Thing[]) => {
    calls += 1
    crossings += things.filter((thing) => thing.county !== county).length
  }
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 10 }), async (actions) => {
      for (const { county, kind, id, index, limit } of actions) {
        const view = store.table.for(county)
        const pk = index === 'gs1' ? 'ALL' : `GROUP#${id.slice(-1)}`
        const question = { index: index as 'gs1' | 'gs2', pk, limit }
        if (kind === 'get') see(county, [(await view.get(ThingEntity, { pk: `THING#${id}`, sk: 'THING' }))!.value])
        else if (kind === 'many') {
          const found = await view.getMany(
            ThingEntity,
            IDS.slice(0, limit).map((one) => ({ pk: `THING#${one}`, sk: 'THING' })),
          )
          see(
            county,
            found.map((one) => one!.value),
          )
        } else if (kind === 'list') {
          const page = await view.query(question)
          if (page.cursor) cursors[`${county} ${index} ${pk}`] = page.cursor
          see(
            county,
            page.items.map((item) => item.as(ThingEntity).value),
          )
        } else if (kind === 'write') {
          await view.transact([put(ThingEntity, { id, county, group: id.slice(-1) })])
          calls += 1
        } else {
          const other = COUNTIES.find((one) => one !== county)
          const cursor = cursors[`${other} ${index} ${pk}`]
          calls += 1
          if (cursor)
            await expect(view.query({ ...question, cursor })).rejects.toMatchObject({ code: 'cursor.invalid' })
        }
      }
    }),
    { numRuns: 1000, seed: 2017 },
  )
  expect(calls).toBe(10_000)
  expect(crossings).toBe(0)
}, 300_000)

test('a county that is none is refused', () => {
  for (const name of ['', '360729#HH', '../x', 'A'.repeat(40)]) expect(() => store.table.for(name)).toThrow()
})
