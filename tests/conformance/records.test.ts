import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, put, remove } from '../../functions/src/platform/dynamo/table'
import { engines, TABLE } from './engines'
import { aNote, keyOf, NoteEntity, openTable } from './records'

describe.each(engines())('records on $name', (engine) => {
  let store: Awaited<ReturnType<typeof openTable>>
  beforeAll(async () => {
    store = await openTable(engine)
  })
  afterAll(() => store.close())

  test('a record comes back as it was put, and only where it was put', async () => {
    const note = aNote({ id: 'r1', phone: '演示电话', text: '汉字 and 😀' })
    expect(await store.view.transact([put(NoteEntity, note, { ifAbsent: true })])).toEqual([1])
    expect(await store.view.get(NoteEntity, keyOf(note), { consistent: true })).toEqual({ value: note, version: 1 })
    expect(await store.table.for('360798').get(NoteEntity, keyOf(note))).toBeUndefined()
    expect(await store.view.get(NoteEntity, { pk: 'NOTE#r1', sk: '2' })).toBeUndefined()
  })

  test('a secret field is unreadable where it lies', async () => {
    const note = aNote({ id: 'r2', phone: '演示电话', text: 'plain' })
    await store.view.transact([put(NoteEntity, note)])
    const Key = { pk: { S: '360799#NOTE#r2' }, sk: { S: '1' } }
    const { Item } = await store.client.send(new GetItemCommand({ TableName: TABLE, Key }))
    const bytes = Buffer.concat(Object.values(Item?.['s']?.M ?? {}).map(({ B }) => Buffer.from(B!)))
    expect(JSON.stringify(Item)).toContain('plain')
    expect(JSON.stringify(Item)).not.toContain('演示电话')
    expect(bytes.length).toBeGreaterThan(20)
    expect(bytes.includes(Buffer.from('演示电话'))).toBe(false)
  })

  test('what does not fit the schema is neither written nor read', async () => {
    const wrong = { ...aNote({ id: 'r3' }), extra: 1 }
    await expect(store.view.transact([put(NoteEntity, wrong)])).rejects.toThrow()
    expect(await store.view.get(NoteEntity, keyOf(wrong))).toBeUndefined()
  })

  test('versions: first, next, stale, gone', async () => {
    const note = aNote({ id: 'v1' })
    await store.view.transact([put(NoteEntity, note, { ifAbsent: true })])
    const again = store.view.transact([put(NoteEntity, note, { ifAbsent: true })])
    await expect(again).rejects.toMatchObject({ code: 'exists', status: 409, write: 0 })
    expect(await store.view.transact([put(NoteEntity, { ...note, text: 'b' }, { ifVersion: 1 })])).toEqual([2])
    const stale = store.view.transact([put(NoteEntity, { ...note, text: 'c' }, { ifVersion: 1 })])
    await expect(stale).rejects.toMatchObject({ code: 'version.conflict' })
    const staleRemove = store.view.transact([remove(NoteEntity, keyOf(note), { ifVersion: 1 })])
    await expect(staleRemove).rejects.toMatchObject({ code: 'version.conflict' })
    expect((await store.view.get(NoteEntity, keyOf(note)))?.value.text).toBe('b')
    await store.view.transact([remove(NoteEntity, keyOf(note), { ifVersion: 2 })])
    const gone = store.view.transact([put(NoteEntity, note, { ifVersion: 2 })])
    await expect(gone).rejects.toMatchObject({ code: 'version.conflict' })
  })

  test('a record replaced without a condition matches no version read before', async () => {
    const note = aNote({ id: 'v2' })
    await store.view.transact([put(NoteEntity, note, { ifAbsent: true })])
    await store.view.transact([put(NoteEntity, note)])
    const stale = store.view.transact([put(NoteEntity, note, { ifVersion: 1 })])
    await expect(stale).rejects.toMatchObject({ code: 'version.conflict' })
  })

  test('all writes or none, and the one that failed is named', async () => {
    const there = aNote({ id: 't1' })
    const other = aNote({ id: 't2' })
    await store.view.transact([put(NoteEntity, there, { ifAbsent: true })])
    const absent = check(NoteEntity, keyOf(aNote({ id: 't9' })), { exists: true })
    const writes = [put(NoteEntity, other), remove(NoteEntity, keyOf(there)), absent]
    await expect(store.view.transact(writes)).rejects.toMatchObject({ code: 'absent', write: 2 })
    expect(await store.view.get(NoteEntity, keyOf(other))).toBeUndefined()
    expect(await store.view.get(NoteEntity, keyOf(there))).toBeDefined()
    const holds = [
      check(NoteEntity, keyOf(there), { ifVersion: 1 }),
      check(NoteEntity, keyOf(other), { exists: false }),
    ]
    expect(await store.view.transact([...holds, put(NoteEntity, aNote({ id: 't3' }))])).toHaveLength(3)
    const taken = [check(NoteEntity, keyOf(there), { exists: false })]
    await expect(store.view.transact(taken)).rejects.toMatchObject({ code: 'exists', write: 0 })
  })

  test('of fifty writers of one version one wins', async () => {
    const note = aNote({ id: 'c1' })
    await store.view.transact([put(NoteEntity, note, { ifAbsent: true })])
    const writers = Array.from({ length: 50 }, (_, n) =>
      store.view.transact([put(NoteEntity, { ...note, text: `${n}` }, { ifVersion: 1 })]).then(
        () => 'won',
        (error) => error.code,
      ),
    )
    const outcomes = await Promise.all(writers)
    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'version.conflict')).toHaveLength(49)
  })

  test('many reads at once keep the order asked for, with gaps', async () => {
    const notes = Array.from({ length: 130 }, (_, n) => aNote({ id: `m${n}`, text: `${n}` }))
    await store.view.load(notes.map((note) => put(NoteEntity, note)))
    const keys = [...notes, aNote({ id: 'nobody' }), notes[5]!].reverse().map(keyOf)
    const found = await store.view.getMany(NoteEntity, keys)
    expect(found.map((one) => one?.value.text)).toEqual(['5', undefined, ...notes.map(({ text }) => text).reverse()])
  })

  test('more than 400 KB in UTF-8 is refused with one sentence, and nothing is stored', async () => {
    const large = aNote({ id: 'big', text: '长'.repeat(140_000) })
    await expect(store.view.transact([put(NoteEntity, large)])).rejects.toMatchObject({
      code: 'store.large',
      status: 413,
    })
    await expect(store.view.load([put(NoteEntity, large)])).rejects.toMatchObject({ code: 'store.large' })
    expect(await store.view.get(NoteEntity, keyOf(large))).toBeUndefined()
    const fits = aNote({ id: 'big', text: '长'.repeat(130_000) })
    await store.view.transact([put(NoteEntity, fits)])
    expect((await store.view.get(NoteEntity, keyOf(fits)))?.value.text).toHaveLength(130_000)
  })

  test('an expired record is gone for every reader and makes room for a new one', async () => {
    const soon = Math.floor(store.time.now.getTime() / 1000) + 60
    const note = aNote({ id: 'x1', group: 'ENDS', ends: soon })
    await store.view.transact([put(NoteEntity, note, { ifAbsent: true })])
    expect(await store.view.get(NoteEntity, keyOf(note))).toBeDefined()
    store.time.now = new Date((soon + 1) * 1000)
    expect(await store.view.get(NoteEntity, keyOf(note))).toBeUndefined()
    expect(await store.view.getMany(NoteEntity, [keyOf(note)])).toEqual([undefined])
    expect((await store.view.query({ index: 'gs1', pk: 'ENDS', limit: 5 })).items).toEqual([])
    const used = store.view.transact([check(NoteEntity, keyOf(note), { exists: true })])
    await expect(used).rejects.toMatchObject({ code: 'absent' })
    const again = { ...note, ends: soon + 600 }
    expect(await store.view.transact([put(NoteEntity, again, { ifAbsent: true })])).toEqual([1])
  })
})
