import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLedger } from '../../functions/src/ledger/ledger'
import { tableKeyStore } from '../../functions/src/platform/crypto/table-key-store'
import { put } from '../../functions/src/platform/dynamo/table'
import { createIds } from '../../functions/src/platform/ids'
import { engines, TABLE } from './engines'
import { aNote, keyOf, NoteEntity, openTable } from './records'

/** Real waits of the SDK lie between attempts, so the rounds are few; 16 + 4 calls see the whole pattern. */
const ROUNDS = 16

type Handler = { handle(request: unknown, options?: unknown): Promise<unknown> }

/** Repeats a pattern of 20: 6 requests throttled, 1 applied with its reply lost. Answers how many requests were made. */
function badWeather(client: DynamoDBClient) {
  const handler = client.config.requestHandler as unknown as Handler
  const calm = handler.handle.bind(handler)
  let count = 0
  handler.handle = async (request, options) => {
    const place = (count++ * 7) % 20
    if (place < 6) {
      const body = JSON.stringify({
        __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException',
        message: 'slow down',
      })
      return { response: { statusCode: 400, headers: {}, body: new TextEncoder().encode(body) } }
    }
    const answer = await calm(request, options)
    if (place === 6) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' })
    return answer
  }
  return { requests: () => count, clear: () => Object.assign(handler, { handle: calm }) }
}

describe.each(engines())('throttles and lost replies on $name', (engine) => {
  let store: Awaited<ReturnType<typeof openTable>>
  beforeAll(async () => {
    store = await openTable(engine)
  })
  afterAll(() => store.close())

  test('no call fails, no effect is doubled or missing, attempts stay below 1.6 a call', async () => {
    const weather = badWeather(store.client)
    const counter = aNote({ id: 'counter', text: '0' })
    await store.view.transact([put(NoteEntity, counter, { ifAbsent: true })])
    for (let version = 1; version <= ROUNDS; version++)
      await store.view.transact([
        put(NoteEntity, { ...counter, text: `${version}` }, { ifVersion: version }),
        put(NoteEntity, aNote({ id: `mark${version}` }), { ifAbsent: true }),
      ])
    await store.view.load(Array.from({ length: 75 }, (_, n) => put(NoteEntity, aNote({ id: 'load', sort: `${n}` }))))
    weather.clear()
    expect(await store.view.get(NoteEntity, keyOf(counter))).toEqual({
      value: { ...counter, text: `${ROUNDS}` },
      version: ROUNDS + 1,
    })
    const marks = Array.from({ length: ROUNDS }, (_, n) => keyOf(aNote({ id: `mark${n + 1}` })))
    expect((await store.view.getMany(NoteEntity, marks)).filter(Boolean)).toHaveLength(ROUNDS)
    expect((await store.view.query({ index: 'main', pk: 'NOTE#load', limit: 200 })).items).toHaveLength(75)
    expect(weather.requests() / (1 + ROUNDS + 3)).toBeLessThanOrEqual(1.6)
  }, 120_000)

  test('the ledger records each change once, also when sent four times at once', async () => {
    const weather = badWeather(store.client)
    const ledger = createLedger({ ids: createIds({ now: () => store.time.now }) })
    const subject = 'NOTE#ledger'
    const send = (n: number) =>
      ledger.commit(
        {
          view: store.view,
          actor: { id: 'acc_1', role: 'cadre', name: '演示干部' },
          at: '2017-05-01T09:00:00.000+08:00',
          idempotencyKey: `key-${n}`,
          requestHash: `${n}`,
        },
        { subject, action: 'note.saved', writes: [], answer: { status: 200, body: { n } } },
      )
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => send(n % 3)))
    weather.clear()
    expect(answers).toEqual(Array.from({ length: 12 }, (_, n) => ({ status: 200, body: { n: n % 3 } })))
    expect(await ledger.verify(store.view, subject)).toEqual({ ok: true, count: 3 })
  }, 120_000)

  test('wrapped keys are kept in order, and of two first ones one stays', async () => {
    const keys = tableKeyStore(store.client, TABLE)
    const wrapped = Uint8Array.of(1, 2, 3)
    expect(await keys.load()).toEqual([])
    for (const id of ['k1', 'k2', 'k10']) expect(await keys.add({ id, wrapped })).toBe(true)
    expect(await keys.add({ id: 'k2', wrapped: Uint8Array.of(9) })).toBe(false)
    const found = await keys.load()
    expect(found.map(({ id }) => id)).toEqual(['k1', 'k2', 'k10'])
    expect(Buffer.from(found[1]!.wrapped)).toEqual(Buffer.from(wrapped))
  })
})
