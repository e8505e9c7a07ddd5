import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createClock } from '../../../functions/src/platform/clock'
import { createKeyring } from '../../../functions/src/platform/crypto/keyring'
import { openEmbedded } from '../../../functions/src/platform/dynamo/embedded'
import { createTable, put, type TableView } from '../../../functions/src/platform/dynamo/table'
import { TABLE } from '../engines'
import { aNote, keyOf, NoteEntity } from '../records'
import { buildChild, newFolder, startChild } from './child-process'

const child = buildChild()
const folders: string[] = []
let folder = ''

beforeEach(() => {
  folder = newFolder()
  folders.push(folder)
})
afterAll(() => {
  child.remove()
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

async function openView(): Promise<{ view: TableView; close(): Promise<void> }> {
  const store = await openEmbedded(folder, TABLE)
  const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32).fill(3) }])
  const table = createTable({ client: store.client, tableName: TABLE, keyring, clock: createClock() })
  return { view: table.for('360799'), close: store.close }
}

/** The number each lane stands at; fails when the records of a lane, or its index entries, differ. */
async function numbersOf(view: TableView): Promise<number[]> {
  const numbers: number[] = []
  for (let lane = 0; lane < 4; lane++) {
    const main = await view.query({ index: 'main', pk: `NOTE#lane${lane}`, limit: 50, consistent: true })
    const index = await view.query({ index: 'gs1', pk: `GROUP${lane}`, limit: 50 })
    const texts = [...main.items, ...index.items].map((item) => item.as(NoteEntity).value.text.split(' ')[0])
    expect(new Set(texts).size, `lane ${lane} holds ${texts}`).toBeLessThanOrEqual(1)
    expect([0, 10]).toContain(texts.length)
    numbers.push(Number(texts[0] ?? 0))
  }
  return numbers
}

const acknowledged = (said: string[]) =>
  [0, 1, 2, 3].map((lane) =>
    Math.max(0, ...said.filter((line) => line.startsWith(`${lane} `)).map((line) => +line.slice(2))),
  )

test('killed 20 times in the middle of transactions: whole or absent, and nothing acknowledged is lost', async () => {
  let last = [0, 0, 0, 0]
  for (let round = 0; round < 20; round++) {
    const writer = startChild(child.file, 'write', folder)
    await writer.heard(2 + ((round * 7) % 23))
    await writer.kill()
    expect(writer.said[0]).toBe('open')
    const store = await openView()
    const numbers = await numbersOf(store.view)
    await store.close()
    const promised = acknowledged(writer.said)
    numbers.forEach((number, lane) => {
      expect(number).toBeGreaterThanOrEqual(Math.max(promised[lane]!, last[lane]!))
    })
    last = numbers
  }
  expect(Math.min(...last)).toBeGreaterThan(0)
}, 300_000)

test('a second process is told who holds the folder; a killed holder leaves it free', async () => {
  const holder = startChild(child.file, 'hold', folder)
  await holder.heard(1)
  await expect(openEmbedded(folder, TABLE)).rejects.toMatchObject({
    code: 'store.locked',
    detail: expect.stringContaining(`进程 ${holder.pid}`),
  })
  const second = startChild(child.file, 'hold', folder)
  await second.ended()
  expect(second.said.join()).toContain(`failed store.locked`)
  expect(second.said.join()).toContain(String(holder.pid))
  await holder.kill()
  await (await openView()).close()
})

test('a disk that fills up is named, and what was acknowledged is there afterwards', async () => {
  const writer = startChild(child.file, 'fill', folder, 2048)
  await writer.ended()
  expect(writer.said.at(-1)).toContain('failed store.full')
  const store = await openView()
  const numbers = await numbersOf(store.view)
  await store.close()
  numbers.forEach((number, lane) => {
    expect(number).toBeGreaterThanOrEqual(acknowledged(writer.said)[lane]!)
  })
  expect(Math.max(...numbers)).toBeGreaterThan(0)
}, 60_000)

test('data outlives closing and opening, with its indexes and ends', async () => {
  const first = await openView()
  const note = aNote({ id: 'kept', group: 'KEPT', phone: '演示' })
  await first.view.transact([put(NoteEntity, note, { ifAbsent: true })])
  await first.close()
  const second = await openView()
  expect(await second.view.get(NoteEntity, keyOf(note))).toEqual({ value: note, version: 1 })
  const { items } = await second.view.query({ index: 'gs1', pk: 'KEPT', limit: 5 })
  expect(items.map((item) => item.as(NoteEntity).value)).toEqual([note])
  await second.close()
})

test('the expired are removed with their index entries, the rest stays', async () => {
  const store = await openEmbedded(folder, TABLE)
  const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32).fill(3) }])
  const clock = createClock({ now: () => new Date(0) })
  const view = createTable({ client: store.client, tableName: TABLE, keyring, clock }).for('360799')
  const ends = [100, 200, 300, undefined]
  const notes = ends.map((end, n) => aNote({ id: `e${n}`, text: `${n}`, group: 'E', ...(end && { ends: end }) }))
  await view.load(notes.map((note) => put(NoteEntity, note)))
  await view.transact([put(NoteEntity, { ...notes[1]!, ends: 900 })])
  const left = async () =>
    (await view.query({ index: 'gs1', pk: 'E', limit: 9 })).items.map((item) => item.as(NoteEntity).value.text)
  expect(await store.removeExpired(99)).toBe(0)
  expect(await left()).toEqual(['0', '1', '2', '3'])
  expect(await store.removeExpired(300)).toBe(2)
  expect(await left()).toEqual(['1', '3'])
  expect(await store.removeExpired(300)).toBe(0)
  await store.close()
})

const damages: [string, (level: string) => void][] = [
  ['CURRENT is gone', (level) => rmSync(join(level, 'CURRENT'))],
  ['CURRENT holds nonsense', (level) => writeFileSync(join(level, 'CURRENT'), 'nonsense')],
  ['the manifest is gone', (level) => rmSync(join(level, readdirSync(level).find((name) => /^MANIFEST/.test(name))!))],
]
test.each(damages)('a broken folder is refused in one sentence and left alone: %s', async (_, damage) => {
  const first = await openView()
  await first.view.transact([put(NoteEntity, aNote({ id: 'kept' }))])
  await first.close()
  const level = join(folder, 'level')
  damage(level)
  const files = () => readdirSync(level).filter((name) => /\.(log|ldb)$/.test(name))
  const before = files().map((name) => [name, readFileSync(join(level, name)).length])
  await expect(openEmbedded(folder, TABLE)).rejects.toMatchObject({ code: 'store.broken', status: 503 })
  expect(files().map((name) => [name, readFileSync(join(level, name)).length])).toEqual(before)
})

test('a folder that cannot be one is refused in one sentence', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(openEmbedded(join(folder, 'file'), TABLE)).rejects.toMatchObject({ code: 'store.broken' })
})
