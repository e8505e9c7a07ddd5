import Taro from '@tarojs/taro'
import { apiBase } from './env'
import { online } from './network'

export interface TransportRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with its query, from `/api/…`. */
  path: string
  headers?: Record<string, string>
  /** A JSON value; absent for no body. */
  body?: unknown
  timeoutMs?: number
}

export interface TransportResponse {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** Parsed JSON, or the text where it is not JSON; undefined for an empty body. */
  body: unknown
}

/** No answer came: there is no signal, or the server was too slow. Nothing is known about the effect of a write. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  constructor(readonly kind: 'offline' | 'timeout') {
    super(`transport.${kind}`)
  }
}

export type Transport = (request: TransportRequest) => Promise<TransportResponse>

const TIMEOUT_MS = 15_000

export const transport: Transport = async (request) => {
  const { method, path, headers = {}, body, timeoutMs = TIMEOUT_MS } = request
  try {
    const answer = await Taro.request({
      url: apiBase() + path,
      // The platform's types leave PATCH out; its requests carry it.
      method: method as 'POST',
      header: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      dataType: 'text',
      timeout: timeoutMs,
    })
    online.set(true)
    return { status: answer.statusCode, headers: lowerCased(answer.header), body: parsed(answer.data) }
  } catch (error) {
    const kind = /time\s?out|abort/i.test(reasonOf(error)) ? 'timeout' : 'offline'
    if (kind === 'offline') online.set(false)
    throw new TransportError(kind)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return `${error.name} ${error.message}`
  const reason = (error as { errMsg?: unknown } | undefined)?.errMsg
  return typeof reason === 'string' ? reason : ''
}

function lowerCased(headers: Record<string, unknown> | undefined): Record<string, string> {
  const lower: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers ?? {})) lower[name.toLowerCase()] = String(value)
  return lower
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data
  if (data === '') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
