import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { put, type Question, remove, type TableView } from '../../functions/src/platform/dynamo/table'
import { engines } from './engines'
import { aNote, keyOf, NoteEntity, openTable } from './records'

/** Every page of a question, as texts. */
async function all(view: TableView, question: Omit<Question, 'cursor'>): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await view.query({ ...question, cursor })
    pages.push(page.items.map((item) => item.as(NoteEntity).value.text))
    cursor = page.cursor
  } while (cursor !== undefined)
  return pages
}

describe.each(engines())('queries on $name', (engine) => {
  let store: Awaited<ReturnType<typeof openTable>>
  const sorts = ['', '1', '10', '100', '2', 'A', 'a', 'a#', 'a#1', 'a#2', 'ab', 'b', 'é', '中', '中文', '😀'].slice(1)
  beforeAll(async () => {
    store = await openTable(engine)
    const notes = sorts.map((sort) => aNote({ id: 'q', sort, text: sort, group: 'G', groupSort: sort }))
    const others = ['p', 'q#', 'qq'].map((id) => aNote({ id, sort: 'a', text: 'other', group: `G${id}` }))
    await store.view.load([...notes, ...others].map((note) => put(NoteEntity, note)))
  })
  afterAll(() => store.close())

  const fold = (text: string) => (engine.foldsPrefixCase ? text.toLowerCase() : text)
  const bytes = (text: string) => Buffer.from(text)
  const expected = [...sorts].sort((one, other) => Buffer.compare(bytes(one), bytes(other)))
  const questions = [
    { index: 'main', pk: 'NOTE#q' },
    { index: 'gs1', pk: 'G' },
  ] as const

  test.each(questions)('keys sort by their UTF-8 bytes and pages neither lose nor repeat: $index', async (question) => {
    for (const limit of [1, 2, 3, 7, 15, 100]) {
      const pages = await all(store.view, { ...question, limit })
      expect(pages.flat()).toEqual(expected)
      expect(pages.every((page) => page.length <= limit)).toBe(true)
      expect((await all(store.view, { ...question, limit, reverse: true })).flat()).toEqual([...expected].reverse())
    }
  })

  test.each(questions)('prefixes and ranges: $index', async (question) => {
    for (const prefix of ['1', 'a', 'a#', '中', 'none']) {
      const wanted = expected.filter((sort) => fold(sort).startsWith(prefix))
      expect((await all(store.view, { ...question, prefix, limit: 2 })).flat()).toEqual(wanted)
      const reversed = await all(store.view, { ...question, prefix, limit: 2, reverse: true })
      expect(reversed.flat()).toEqual([...wanted].reverse())
    }
    const between = ['10', 'a#1'] as const
    const wanted = expected.filter(
      (sort) => Buffer.compare(bytes(sort), bytes('10')) >= 0 && Buffer.compare(bytes(sort), bytes('a#1')) <= 0,
    )
    expect((await all(store.view, { ...question, between, limit: 3 })).flat()).toEqual(wanted)
    const reversed = await all(store.view, { ...question, between, limit: 3, reverse: true })
    expect(reversed.flat()).toEqual([...wanted].reverse())
  })

  test('an index follows its record: entered, moved, left, removed', async () => {
    const note = aNote({ id: 'i1', text: 'here', group: 'ONE' })
    const seen = async () => [
      (await all(store.view, { index: 'gs1', pk: 'ONE', limit: 5 })).flat(),
      (await all(store.view, { index: 'gs1', pk: 'TWO', limit: 5 })).flat(),
    ]
    await store.view.transact([put(NoteEntity, note)])
    expect(await seen()).toEqual([['here'], []])
    await store.view.transact([put(NoteEntity, { ...note, group: 'TWO', text: 'there' })])
    expect(await seen()).toEqual([[], ['there']])
    await store.view.transact([put(NoteEntity, aNote({ id: 'i1' }))])
    expect(await seen()).toEqual([[], []])
    await store.view.transact([put(NoteEntity, note)])
    await store.view.transact([remove(NoteEntity, keyOf(note))])
    expect(await seen()).toEqual([[], []])
  })

  test('many records under one index key are all found', async () => {
    const notes = Array.from({ length: 400 }, (_, n) =>
      aNote({ id: `s${n}`, text: `${n}`, group: 'S', groupSort: 'x' }),
    )
    await store.view.load(notes.map((note) => put(NoteEntity, note)))
    const found = (await all(store.view, { index: 'gs1', pk: 'S', limit: 37 })).flat()
    expect(found.sort()).toEqual(notes.map(({ text }) => text).sort())
  })

  test('a page ends before one megabyte and the next goes on', async () => {
    const notes = Array.from({ length: 12 }, (_, n) =>
      aNote({ id: 'mb', sort: `${10 + n}`, text: '字'.repeat(50_000) }),
    )
    await store.view.load(notes.map((note) => put(NoteEntity, note)))
    const pages = await all(store.view, { index: 'main', pk: 'NOTE#mb', limit: 100 })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flat()).toHaveLength(12)
  })

  test('a cursor is only good for the list it came from', async () => {
    const { cursor } = await store.view.query({ index: 'gs1', pk: 'G', limit: 2 })
    const good: Question = { index: 'gs1', pk: 'G', limit: 2, cursor }
    expect((await store.view.query(good)).items).toHaveLength(2)
    const invalid = { code: 'cursor.invalid', status: 400 }
    await expect(store.table.for('360798').query(good)).rejects.toMatchObject(invalid)
    await expect(store.view.query({ ...good, pk: 'Gq#' })).rejects.toMatchObject(invalid)
    await expect(store.view.query({ ...good, index: 'main' })).rejects.toMatchObject(invalid)
    await expect(store.view.query({ ...good, index: 'gs2' })).rejects.toMatchObject(invalid)
    await expect(store.view.query({ ...good, prefix: '1' })).rejects.toMatchObject(invalid)
    for (const made of ['', 'x', '!', cursor!.slice(0, -2), `${cursor}AA`, cursor!.replace(/^../, 'zz')])
      await expect(store.view.query({ ...good, cursor: made })).rejects.toMatchObject(invalid)
  })

  test('two counties with the same ids never see each other', async () => {
    const other = store.table.for('360798')
    await other.load([put(NoteEntity, aNote({ id: 'q', sort: '1', text: 'theirs', group: 'G', groupSort: '1' }))])
    expect((await all(other, { index: 'main', pk: 'NOTE#q', limit: 9 })).flat()).toEqual(['theirs'])
    expect((await all(other, { index: 'gs1', pk: 'G', limit: 9 })).flat()).toEqual(['theirs'])
    expect((await all(store.view, { index: 'gs1', pk: 'G', limit: 9 })).flat()).toEqual(expected)
    await other.transact([remove(NoteEntity, keyOf(aNote({ id: 'q', sort: '1' })))])
    expect((await store.view.get(NoteEntity, keyOf(aNote({ id: 'q', sort: '1' }))))?.value.text).toBe('1')
    for (const county of ['', '36#0', 'A', '360798#NOTE']) expect(() => store.table.for(county)).toThrow()
  })
})
