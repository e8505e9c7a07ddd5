import { createHash } from 'node:crypto'
import { type EndpointName, endpointOf } from '@bangfutong/shared/api/contract'
import { type Endpoint, isPublic, needsKey } from '@bangfutong/shared/api/endpoint'
import type { Context } from 'hono'
import type { LedgerContext } from '../ledger/ledger'
import { isProblem, Problem } from '../platform/errors'
import { authorise } from './authority'
import { type Caller, type Identity, VISITOR } from './caller'
import type { Gate } from './gate'
import type { CallOf, Change, Handler } from './handler'
import { parsePart, readBody } from './input'
import { toProblemDocument } from './problem-answer'
import { readBytes } from './read-bytes'
import type { Services } from './services'

const ATTEMPTS = 4
const KEY = /^[\w.:-]{8,100}$/

/** Serves one endpoint of the contract: size, session, authority, input, idempotency, work, answer. */
export async function serve<N extends EndpointName>(
  name: N,
  handler: Handler<N>,
  gate: Gate,
  services: Services,
  context: Context,
): Promise<Response> {
  const endpoint = endpointOf(name)
  const bytes = await readBytes(context.req.raw, endpoint.maxBytes)
  const { who, renewed } = isPublic(endpoint)
    ? { who: undefined }
    : await gate.identify(context.req.header('authorization'), services)
  const header = context.req.header('idempotency-key')
  const repeat: Repeat = { key: needsKey(endpoint) ? header : undefined, hash: requestHash(context, bytes) }
  // A repeated call is answered as the first was, even where its effect has changed what the caller may do.
  const before = who && (await replay(who, repeat, services))
  if (before) return respond(endpoint, before, renewed)
  const params = parsePart(endpoint.params, context.req.param(), 'params') as Record<string, string> | undefined
  const caller = who ? await allow(endpoint, who, params, gate, services) : VISITOR
  if (needsKey(endpoint)) checkKey(header)
  const query = parsePart(endpoint.query, context.req.query(), 'query')
  const body = parsePart(endpoint.body, readBody(endpoint, bytes), 'body')
  const call = { params, query, body, caller, at: services.clock.countyNow() } as unknown as CallOf<N>
  return respond(endpoint, await work(endpoint, handler, call, services, repeat), renewed)
}

/** What makes a call the same as an earlier one. */
interface Repeat {
  key: string | undefined
  hash: string
}

async function replay(who: Identity, repeat: Repeat, services: Services) {
  if (!repeat.key || !KEY.test(repeat.key)) return undefined
  const caller: Caller = { ...who, grant: { role: 'seeker' }, area: 'self' }
  return services.ledger.replay(ledgerContext({ caller, at: services.clock.countyNow() }, services, repeat))
}

function allow(
  endpoint: Endpoint,
  who: Identity,
  params: Record<string, string> | undefined,
  gate: Gate,
  services: Services,
) {
  const { target } = endpoint
  return authorise(endpoint, who, async () =>
    target ? gate.findOwner(target.kind, params?.[target.param] ?? '', services) : undefined,
  )
}

async function work<N extends EndpointName>(
  endpoint: Endpoint,
  handler: Handler<N>,
  call: CallOf<N>,
  services: Services,
  repeat: Repeat,
): Promise<{ status: number; body: unknown }> {
  const status = endpoint.status ?? 200
  const context = ledgerContext(call, services, repeat)
  for (let attempt = 1; ; attempt++) {
    try {
      const outcome = await handler(call, services)
      const answer =
        'refusal' in outcome
          ? { status: outcome.refusal.status, body: toProblemDocument(outcome.refusal, `/api${endpoint.path}`) }
          : { status, body: checked(endpoint, outcome.body) }
      if (!outcome.change) return answer
      return await commit(context, outcome.change, answer, services)
    } catch (error) {
      // Another change came between reading and writing: read again, decide again.
      const raced = isProblem(error, 'version.conflict') || isProblem(error, 'exists') || isProblem(error, 'absent')
      if (!raced || attempt >= ATTEMPTS) throw error
    }
  }
}

const known = new WeakSet<object>()

/** The answer has exactly the fields of its schema. A body that is kept and given again is checked once. */
function checked(endpoint: Endpoint, body: unknown): unknown {
  if (typeof body === 'object' && body !== null) {
    if (known.has(body)) return body
    const parsed = endpoint.output.parse(body)
    known.add(body)
    return parsed
  }
  return endpoint.output.parse(body)
}

/** A sign-in names its own actor; its token is answered but never stored. */
async function commit(
  context: LedgerContext,
  change: Change,
  answer: { status: number; body: unknown },
  services: Services,
) {
  const { actor, ...rest } = change
  const by = actor ? { ...context, actor } : context
  if (context.idempotencyKey) return services.ledger.commit(by, { ...rest, answer })
  await services.ledger.commit(by, { ...rest, answer: { status: answer.status, body: null } })
  return answer
}

/** How the ledger knows this caller and this call. Without `repeat` nothing is to be recognised again. */
export function ledgerContext(
  call: { caller: Caller; at: string },
  services: Services,
  repeat: Repeat = { key: undefined, hash: '' },
): LedgerContext {
  const { accountId, grant, name } = call.caller
  return {
    view: services.view,
    actor: { id: accountId, role: grant.role, name },
    at: call.at,
    requestHash: repeat.hash,
    ...(repeat.key ? { idempotencyKey: repeat.key } : {}),
  }
}

function checkKey(header: string | undefined): void {
  if (header && KEY.test(header)) return
  throw new Problem('idempotency.missing', 400, '请求缺少 Idempotency-Key，没有保存。请更新小程序后再试。', {
    paths: [{ path: 'Idempotency-Key', message: '8 到 100 位字母、数字或 . _ : -' }],
  })
}

/** Over the call as it came: method, address with query, bytes. */
function requestHash(context: Context, bytes: Uint8Array): string {
  const { pathname, search } = new URL(context.req.url)
  return createHash('sha256').update(`${context.req.method} ${pathname}${search}\n`).update(bytes).digest('hex')
}

function respond(
  endpoint: Endpoint,
  { status, body }: { status: number; body: unknown },
  renewed: string | undefined,
): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  const headers: Record<string, string> = { 'content-type': `${type}; charset=utf-8` }
  headers['cache-control'] = endpoint.maxAge ? `public, max-age=${endpoint.maxAge}` : 'no-store'
  if (renewed) headers['x-session-token'] = renewed
  return new Response(JSON.stringify(body), { status, headers })
}
