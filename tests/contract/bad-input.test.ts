import { type EndpointName, endpointNames, endpointOf } from '@bangfutong/shared/api/contract'
import { type Endpoint, needsKey, type Schema } from '@bangfutong/shared/api/endpoint'
import { Problem } from '@bangfutong/shared/schema/problem'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { broken, fromSchema } from './arbitrary'
import { homes, notices, openWorld, people, positions } from './world'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const names = endpointNames.filter((name) => !endpointOf(name).demoOnly)
const RUNS = 500
let keys = 0

/** Someone whom the endpoint lets in, so that the input itself is what is refused. */
const CALLERS: Partial<Record<string, string>> = {
  resident: 'resident of the household',
  cadre: 'paired cadre',
  county: 'county officer',
  employer: 'employer of the company',
  seeker: 'seeker',
}
/** Calls that end the caller's own session or household are made by someone who is not needed again. */
const EXPENDABLE = new Set<EndpointName>(['endSession', 'deleteAccount', 'unbind', 'disableStaff', 'endStaffSessions'])

async function tokenFor(name: EndpointName): Promise<string | undefined> {
  const { access } = endpointOf(name)
  if ('public' in access) return undefined
  if (EXPENDABLE.has(name)) return world.tokenOf(people['proxy of another household']!.id)
  const role = Object.keys(CALLERS).find((role) => role in access)
  return world.tokenOf(people[CALLERS[role ?? ''] ?? '']!.id)
}

const params: Record<string, string> = {
  householdId: homes['paired']!.householdId,
  accountId: people['department staff']!.id,
  requestId: `brq_${'0'.repeat(26)}`,
  noticeId: notices['of the cadre']!.noticeId,
  positionId: positions['own']!.positionId,
}

const schemaOf = (schema: Schema) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>

async function send(
  endpoint: Endpoint,
  token: string | undefined,
  body: string | Uint8Array<ArrayBuffer> | undefined,
  query = '',
  path = params,
) {
  const address = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(path[param] ?? ''))
  const response = await world.app.request(`/api${address}${query}`, {
    method: endpoint.method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(needsKey(endpoint) ? { 'idempotency-key': `fuzz-${++keys}-key` } : {}),
    },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() }
}

const seen = new Set<string>()

/** A refusal is a problem document; an answer has exactly the fields of its schema. */
function check(endpoint: Endpoint, answer: Awaited<ReturnType<typeof send>>) {
  expect(answer.status, answer.text).toBeLessThan(500)
  if (seen.has(answer.text)) return
  seen.add(answer.text)
  const body: unknown = JSON.parse(answer.text)
  if (answer.status >= 400) {
    expect(answer.type).toContain('application/problem+json')
    const problem = Problem.parse(body)
    expect(problem.status).toBe(answer.status)
    expect(problem.detail).toMatch(/[\u4e00-\u9fff]/)
    if (problem.code === 'input.invalid') expect(problem.paths?.length).toBeGreaterThan(0)
  } else {
    const parsed = endpoint.output.safeParse(body)
    expect(parsed.success, JSON.stringify(parsed.error?.issues)).toBe(true)
  }
}

describe.each(names)('%s', (name) => {
  const endpoint = endpointOf(name)

  test(`${RUNS} generated inputs: no 5xx, problem documents, closed answers`, async () => {
    const token = await tokenFor(name)
    const valid = endpoint.body ? fromSchema(schemaOf(endpoint.body)) : fc.constant(undefined)
    const query = endpoint.query ? fromSchema(schemaOf(endpoint.query)) : fc.constant({})
    await fc.assert(
      fc.asyncProperty(endpoint.body ? broken(valid) : valid, broken(query), async (body, asked) => {
        const text = body === undefined ? undefined : JSON.stringify(body)
        check(endpoint, await send(endpoint, token, text, queryOf(asked)))
      }),
      { numRuns: RUNS, seed: 2017, endOnFailure: true },
    )
  }, 60_000)

  test('bytes that are no JSON, broken UTF-8 and a huge body are refused by name', async () => {
    const token = await tokenFor(name)
    const bodies: (string | Uint8Array<ArrayBuffer>)[] = [
      '{',
      'null x',
      new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      'x'.repeat(200_000),
    ]
    if (endpoint.method === 'GET') return expect(endpoint.body).toBeUndefined()
    for (const body of bodies) {
      const answer = await send(endpoint, token, body)
      check(endpoint, answer)
      expect(EXPENDABLE.has(name) ? [400, 401, 413] : [400, 413]).toContain(answer.status)
    }
  })
})

function queryOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const query = new URLSearchParams()
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) query.append(key, String(entry))
  return query.size > 0 ? `?${query}` : ''
}

test('a write without its key is refused, and nothing is stored', async () => {
  const writes = names.filter((name) => needsKey(endpointOf(name)))
  expect(writes.length).toBeGreaterThan(15)
  for (const name of writes) {
    const endpoint = endpointOf(name)
    const address = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '')
    const token = await world.tokenOf(
      people[CALLERS[Object.keys(CALLERS).find((role) => role in endpoint.access)!]!]!.id,
    )
    const response = await world.app.request(`/api${address}`, {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}` },
    })
    expect([name, response.status]).toEqual([name, 400])
    expect(((await response.json()) as Problem).code).toBe('idempotency.missing')
  }
})

test.each(['../../etc', '%00', 'hh_short', `hh_${'U'.repeat(26)}`, '"', "' OR 1=1"])(
  'the id %s is not found',
  async (id) => {
    const token = await world.tokenOf(people['county officer']!.id)
    const answer = await send(endpointOf('getHousehold'), token, undefined, '', { householdId: id })
    expect([404]).toContain(answer.status)
    check(endpointOf('getHousehold'), answer)
  },
)
