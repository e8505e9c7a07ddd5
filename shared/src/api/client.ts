import { Problem } from '../schema/problem'
import { contract, type EndpointName, type EndpointOf } from './contract'
import { type Answer, type Call, type Endpoint, needsKey } from './endpoint'

export interface WireRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path and query, from `/api/…`. */
  path: string
  headers: Record<string, string>
  /** A JSON value; absent for no body. */
  body?: unknown
}

export interface WireAnswer {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** Parsed JSON. */
  body: unknown
}

/** Carries one request; rejects only where no answer came back. */
export type Transport = (request: WireRequest) => Promise<WireAnswer>

/** A problem document as an error: `problem.detail` is what a person reads. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly detail: string
  constructor(readonly problem: Problem) {
    super(problem.detail)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
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
  const path = `/api${fillPath(endpoint.path, call.params ?? {})}${toQuery(call.query ?? {})}`
  if (!endpoint.body) return { method: endpoint.method, path, headers }
  return { method: endpoint.method, path, headers, body: call.body ?? {} }
}

const fillPath = (path: string, params: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function toQuery(query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function readAnswer({ status, body }: WireAnswer): unknown {
  if (status >= 200 && status < 300) return body
  const problem = Problem.safeParse(body)
  throw new ApiError(problem.success ? problem.data : unreadable(status))
}

const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: '服务暂时不可用',
  status,
  code: 'server.unreachable',
  detail: '服务暂时没有应答，您填的内容还在，请稍后再试。',
})
