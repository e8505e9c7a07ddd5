import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defineEntity, put } from '../platform/dynamo/table'
import { openTestTable } from '../platform/dynamo/test-table'
import { createIds } from '../platform/ids'
import { createLedger, type LedgerContext } from './ledger'

interface Thing {
  id: string
  places: number
}
const ThingEntity = defineEntity<Thing>({
  name: 'thing',
  schema: { parse: (data) => data as Thing },
  keys: ({ id }) => ({ pk: `THING#${id}`, sk: 'FILE' }),
})
const keyOf = (id: string) => ({ pk: `THING#${id}`, sk: 'FILE' })

let store: Awaited<ReturnType<typeof openTestTable>>
let subject = ''
let serial = 0
const ledger = createLedger({ ids: createIds({ now: () => new Date() }) })

beforeAll(async () => {
  store = await openTestTable()
})
afterAll(() => store.close())
beforeEach(() => {
  subject = `THING#t${++serial}`
  store.meter.reset()
})

const context = (key: string, changes: Partial<LedgerContext> = {}): LedgerContext => ({
  view: store.view,
  actor: { id: 'acc_demo', role: 'cadre', name: '演示干部' },
  at: '2017-05-01T09:00:00.000+08:00',
  idempotencyKey: `${subject}-${key}`,
  requestHash: 'hash-1',
  ...changes,
})
const entry = (n = 1) => ({
  subject,
  action: 'thing.saved',
  writes: [put(ThingEntity, { id: `${subject}-${n}`, places: n })],
  answer: { status: 201, body: { n } },
})

test('a change is stored with its answer, and the same key answers again', async () => {
  expect(await ledger.replay(context('one'))).toBeUndefined()
  expect(await ledger.commit(context('one'), entry())).toEqual({ status: 201, body: { n: 1 } })
  expect(await ledger.replay(context('one'))).toEqual({ status: 201, body: { n: 1 } })
  expect((await store.view.get(ThingEntity, keyOf(`${subject}-1`)))?.value.places).toBe(1)
})

test('the same key with another request is refused, whatever path it takes', async () => {
  await ledger.commit(context('one'), entry())
  const other = context('one', { requestHash: 'hash-2' })
  await expect(ledger.replay(other)).rejects.toMatchObject({ code: 'idempotency.mismatch', status: 409 })
  await expect(ledger.commit(other, entry(2))).rejects.toMatchObject({ code: 'idempotency.mismatch' })
  expect(await store.view.get(ThingEntity, keyOf(`${subject}-2`))).toBeUndefined()
})

test('of ten duplicates at once one has its effect and all get its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ledger.commit(context('dup'), entry(n))))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await ledger.history(store.view, subject, { limit: 20 })).events).toHaveLength(1)
})

test('fifty changes of one subject at once are all recorded in one chain', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => ledger.commit(context(`k${n}`), entry(n))))
  expect(await ledger.verify(store.view, subject)).toEqual({ ok: true, count: 50 })
})

test('a write that does not hold leaves no trace and is named by its place', async () => {
  const held = put(ThingEntity, { id: 'x', places: 1 }, { ifVersion: 9 })
  const writes = [put(ThingEntity, { id: `${subject}-free`, places: 1 }), held]
  await expect(ledger.commit(context('one'), { ...entry(), writes })).rejects.toMatchObject({
    code: 'version.conflict',
    write: 1,
  })
  expect(await ledger.replay(context('one'))).toBeUndefined()
  expect(await store.view.get(ThingEntity, keyOf(`${subject}-free`))).toBeUndefined()
  expect(await ledger.verify(store.view, subject)).toEqual({ ok: true, count: 0 })
})

test('looks are recorded, once a day when asked so', async () => {
  const look = { subject, action: 'household.viewed', onceADay: true }
  await ledger.look(context(''), look)
  await ledger.look(context(''), look)
  await ledger.look(context('', { at: '2017-05-02T00:00:00.000+08:00' }), look)
  await ledger.look(context(''), { ...look, onceADay: false, reason: '电话核实' })
  const { events } = await ledger.history(store.view, subject, { limit: 10 })
  expect(events.map(({ at, look, reason }) => [at.slice(0, 10), look, reason])).toEqual([
    ['2017-05-01', true, '电话核实'],
    ['2017-05-02', true, undefined],
    ['2017-05-01', true, undefined],
  ])
})

test('history is newest first, in pages, with what was before and after', async () => {
  for (let n = 1; n <= 5; n++)
    await ledger.commit(context(`k${n}`), { ...entry(n), before: { n: n - 1 }, after: { n }, onBehalfOf: 'hh_1' })
  const first = await ledger.history(store.view, subject, { limit: 3 })
  const second = await ledger.history(store.view, subject, { limit: 3, cursor: first.cursor })
  expect([...first.events, ...second.events].map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1])
  expect(first.events[0]).toMatchObject({
    actor: { id: 'acc_demo', role: 'cadre', name: '演示干部' },
    before: { n: 4 },
    after: { n: 5 },
    onBehalfOf: 'hh_1',
    look: false,
  })
})

test('what one change costs: five write units and one read for the record, two write units for the change', async () => {
  await ledger.commit(context('one'), entry())
  expect(store.meter.total()).toEqual({ read: 1, write: 7, operations: 2 })
})
