import { Problem } from '../schema/problem'
import { contract, type EndpointName, type EndpointOf } from './contract'
import { type Answer, type Call, type Endpoint, needsKey } from './endpoint'

export interface WireRequest {
  method: string
  /** Path and query, without the server's address. */
  path: string
  headers: Record<string, string>
  body?: string
}

export interface WireAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Carries one request; rejects only where no answer came back. */
export type Transport = (request: WireRequest) => Promise<WireAnswer>

/** A problem document as an error: `problem.detail` is what a person reads. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
    this.name = 'ApiError'
  }
}

type Loose<C> = { [K in keyof C as undefined extends C[K] ? never : K]: C[K] } & {
  [K in keyof C as undefined extends C[K] ? K : never]?: C[K]
}
export type CallOptions<N extends EndpointName> = Loose<Call<EndpointOf<N>>> & { idempotencyKey?: string }
type Arguments<N extends EndpointName> =
  Record<never, never> extends CallOptions<N> ? [options?: CallOptions<N>] : [options: CallOptions<N>]

export interface ApiClient {
  call<N extends EndpointName>(name: N, ...options: Arguments<N>): Promise<Answer<EndpointOf<N>>>
}

interface ClientParts {
  transport: Transport
  token: () => string | undefined
  /** A new Idempotency-Key; a repeated attempt of one action passes its own. */
  newKey: () => string
  /** Called when the server has renewed the session. */
  onRenewed?: (token: string) => void
}

interface LooseCall {
  params?: Record<string, string>
  query?: Record<string, string | undefined>
  body?: unknown
  idempotencyKey?: string
}

/** The typed client of every endpoint in the contract, over whatever carries requests. */
export function createClient(parts: ClientParts): ApiClient {
  return {
    async call<N extends EndpointName>(name: N, ...[options]: Arguments<N>) {
      const endpoint: Endpoint = contract[name]
      const answer = await parts.transport(toWire(endpoint, (options ?? {}) as LooseCall, parts))
      const renewed = answer.headers['x-session-token']
      if (renewed) parts.onRenewed?.(renewed)
      return readAnswer(answer) as Answer<EndpointOf<N>>
    },
  }
}

function toWire(endpoint: Endpoint, call: LooseCall, parts: ClientParts): WireRequest {
  const headers: Record<string, string> = { accept: 'application/json' }
  const token = parts.token()
  if (token) headers['authorization'] = `Bearer ${token}`
  if (needsKey(endpoint)) headers['idempotency-key'] = call.idempotencyKey ?? parts.newKey()
  const path = fillPath(endpoint.path, call.params ?? {}) + toQuery(call.query ?? {})
  if (!endpoint.body) return { method: endpoint.method, path, headers }
  headers['content-type'] = 'application/json'
  return { method: endpoint.method, path, headers, body: JSON.stringify(call.body ?? {}) }
}

const fillPath = (path: string, params: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function toQuery(query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function readAnswer(answer: WireAnswer): unknown {
  const body = parse(answer.body)
  if (answer.status >= 200 && answer.status < 300) return body
  const problem = Problem.safeParse(body)
  throw new ApiError(problem.success ? problem.data : unreadable(answer.status))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: '服务暂时不可用',
  status,
  code: 'server.unreachable',
  detail: '服务暂时没有应答，您填的内容还在，请稍后再试。',
})
