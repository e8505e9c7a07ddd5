import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, put, remove } from '../../functions/src/platform/dynamo/table'
import { engines } from './engines'
import { aNote, keyOf, NoteEntity, openTable } from './records'

const kilobytes = (count: number) => '字'.repeat(Math.floor((count * 1024 - 200) / 3))

/** Units of each operation, the same on every engine: [read, write]. Each line starts from what the last one left. */
const steps: [string, (view: Awaited<ReturnType<typeof openTable>>['view']) => Promise<unknown>, [number, number]][] = [
  ['get nothing', (view) => view.get(NoteEntity, keyOf(aNote({ id: 'none' }))), [0.5, 0]],
  [
    'get nothing, consistent',
    (view) => view.get(NoteEntity, keyOf(aNote({ id: 'none' })), { consistent: true }),
    [1, 0],
  ],
  ['query nothing', (view) => view.query({ index: 'main', pk: 'NOTE#none', limit: 5 }), [0.5, 0]],
  ['query nothing by index', (view) => view.query({ index: 'gs1', pk: 'none', limit: 5 }), [0.5, 0]],
  ['put small', (view) => view.transact([put(NoteEntity, aNote())]), [0, 2]],
  ['put 3 KB over small', (view) => view.transact([put(NoteEntity, aNote({ text: kilobytes(3) }))]), [0, 6]],
  ['put small over 3 KB', (view) => view.transact([put(NoteEntity, aNote())]), [0, 6]],
  ['enter an index', (view) => view.transact([put(NoteEntity, aNote({ group: 'A' }))]), [0, 3]],
  ['stay in an index', (view) => view.transact([put(NoteEntity, aNote({ group: 'A', text: 'b' }))]), [0, 3]],
  ['move in an index', (view) => view.transact([put(NoteEntity, aNote({ group: 'B', text: 'b' }))]), [0, 4]],
  ['leave an index', (view) => view.transact([put(NoteEntity, aNote({ text: 'b' }))]), [0, 3]],
  ['remove', (view) => view.transact([remove(NoteEntity, keyOf(aNote()))]), [0, 2]],
  ['remove nothing', (view) => view.transact([remove(NoteEntity, keyOf(aNote()))]), [0, 2]],
  ['load 20 with index', (view) => view.load(twenty.map((note) => put(NoteEntity, note))), [0, 40]],
  ['check', (view) => view.transact([check(NoteEntity, keyOf(twenty[0]!), { exists: true })]), [0, 2]],
  ['getMany', (view) => view.getMany(NoteEntity, twenty.slice(0, 4).map(keyOf)), [2, 0]],
  ['query 20', (view) => view.query({ index: 'gs1', pk: 'LIST', limit: 20 }), [1, 0]],
  ['query 20, consistent', (view) => view.query({ index: 'main', pk: 'NOTE#l', limit: 20, consistent: true }), [2, 0]],
]
const twenty = Array.from({ length: 20 }, (_, n) =>
  aNote({ id: 'l', sort: `${100 + n}`, text: '字'.repeat(50), group: 'LIST', phone: '演示' }),
)

describe.each(engines())('capacity units on $name', (engine) => {
  let store: Awaited<ReturnType<typeof openTable>>
  beforeAll(async () => {
    store = await openTable(engine)
  })
  afterAll(() => store.close())

  test('are those of the table below', async () => {
    const counted = []
    for (const [name, run] of steps) {
      store.meter.reset()
      await run(store.view)
      const { read, write } = store.meter.total()
      counted.push([name, [read, write]])
    }
    expect(counted).toEqual(steps.map(([name, , units]) => [name, units]))
  })
})
