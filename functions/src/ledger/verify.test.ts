import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredItem } from '../platform/dynamo/codec'
import { openTestTable, TEST_COUNTY } from '../platform/dynamo/test-table'
import { createIds } from '../platform/ids'
import { createLedger } from './ledger'

const SUBJECT = 'HH#hh_demo'
const EVENTS = 8
const ledger = createLedger({ ids: createIds({ now: () => new Date() }) })

let store: Awaited<ReturnType<typeof openTestTable>>
let raw: DynamoDBDocumentClient

beforeAll(async () => {
  store = await openTestTable()
  raw = DynamoDBDocumentClient.from(store.client)
  for (let n = 1; n <= EVENTS; n++)
    await ledger.commit(
      {
        view: store.view,
        actor: { id: `acc_${n % 2}`, role: 'cadre', name: '演示干部' },
        at: `2017-05-0${n}T09:00:00.000+08:00`,
        idempotencyKey: `key-${n}`,
        requestHash: `h${n}`,
      },
      {
        subject: SUBJECT,
        action: 'household.changed',
        writes: [],
        answer: { status: 200, body: { n } },
        before: { n: n - 1 },
        after: { n },
        ...(n % 3 === 0 && { reason: '核实' }),
      },
    )
})
afterAll(() => store.close())

/** Repeatable randomness (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
type Pick = (below: number) => number

async function storedRecords(): Promise<StoredItem[]> {
  const ask = async (names: object, pk: string) =>
    ((await raw.send(new QueryCommand({ TableName: 'test', ...names, ExpressionAttributeValues: { ':pk': pk } })))
      .Items ?? []) as StoredItem[]
  const log = { IndexName: 'gs1', KeyConditionExpression: 'gs1pk = :pk' }
  const events = await ask(log, `${TEST_COUNTY}#LOG#${SUBJECT}`)
  return [...events, ...(await ask({ KeyConditionExpression: 'pk = :pk' }, `${TEST_COUNTY}#${SUBJECT}`))]
}
const write = (item: StoredItem) => raw.send(new PutCommand({ TableName: 'test', Item: item }))
const drop = ({ pk, sk }: StoredItem) => raw.send(new DeleteCommand({ TableName: 'test', Key: { pk, sk } }))

/** Changes one value somewhere inside; answers where. */
function edit(value: Record<string, unknown>, pick: Pick): string {
  const names = Object.keys(value)
  const name = names[pick(names.length)]!
  const inside = value[name]
  if (inside instanceof Uint8Array) {
    const bytes = Uint8Array.from(inside)
    bytes[pick(bytes.length)]! ^= 1 + pick(255)
    value[name] = bytes
  } else if (typeof inside === 'object' && inside !== null) return `${name}.${edit(inside as never, pick)}`
  else if (typeof inside === 'number') value[name] = inside + 1 + pick(5)
  else if (pick(4) === 0) delete value[name]
  else value[name] = `${String(inside)}${pick(10)}`
  return name
}

async function tamper(records: StoredItem[], pick: Pick): Promise<string> {
  const victim = records[pick(records.length)]!
  const kind = pick(4)
  if (kind === 0) {
    await drop(victim)
    return `drop ${victim.sk}`
  }
  if (kind === 1) {
    const events = records.filter(({ e }) => e === 'event')
    const [one, other] = [pick(events.length), pick(events.length - 1)]
    const first = events[one]!
    const second = events.filter((event) => event !== first)[other]!
    await write({ ...first, d: second.d })
    await write({ ...second, d: first.d })
    return `swap ${first.sk} ${second.sk}`
  }
  const changed = structuredClone(victim)
  if (kind === 2) {
    changed['ttl'] = 9_999_999_999
    await write(changed)
    return `expiry on ${victim.sk}`
  }
  const where = edit(changed as never, pick)
  if (!changed.pk || !changed.sk || changed.pk !== victim.pk || changed.sk !== victim.sk) await drop(victim)
  if (changed.pk && changed.sk) await write(changed)
  return `edit ${victim.sk} ${where}`
}

async function restore(records: StoredItem[]): Promise<void> {
  const wanted = new Set(records.map(({ pk, sk }) => `${pk} ${sk}`))
  for (const item of await storedRecords()) if (!wanted.has(`${item.pk} ${item.sk}`)) await drop(item)
  const requests = records.map((Item) => ({ PutRequest: { Item } }))
  await raw.send(new BatchWriteCommand({ RequestItems: { test: requests } }))
}

test('an untouched chain holds, also for an empty subject', async () => {
  expect(await ledger.verify(store.view, SUBJECT)).toEqual({ ok: true, count: EVENTS })
  expect(await ledger.verify(store.view, 'HH#none')).toEqual({ ok: true, count: 0 })
})

test('every one of 1,000 random edits, drops and swaps of stored items is found', async () => {
  const records = await storedRecords()
  expect(records).toHaveLength(EVENTS + 1)
  const pick = seeded(20170501)
  const missed: string[] = []
  for (let round = 0; round < 1000; round++) {
    const what = await tamper(records, pick)
    const verdict = await ledger.verify(store.view, SUBJECT)
    if (verdict.ok) missed.push(what)
    await restore(records)
  }
  expect(missed).toEqual([])
  expect(await ledger.verify(store.view, SUBJECT)).toEqual({ ok: true, count: EVENTS })
}, 240_000)
