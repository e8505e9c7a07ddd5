import { TransportError } from './transport'

/** What a page can say about a request that failed. */
export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'busy'
  | 'invalid'
  | 'error'

export interface Failure {
  kind: FailureKind
  /** The server's own sentence, where it sent one. */
  detail?: string
  /** `x-request-id` or problem code, for the person who is called for help. */
  code?: string
}

const BY_STATUS: Record<number, FailureKind> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'invalid',
  422: 'invalid',
  429: 'busy',
  503: 'busy',
}

/** Reads a thrown transport error, or any error that carries `status` and maybe `detail` and `code`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TransportError) return { kind: error.kind }
  const { status, detail, code } = (error ?? {}) as { status?: unknown; detail?: unknown; code?: unknown }
  return {
    kind: (typeof status === 'number' && BY_STATUS[status]) || 'error',
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(typeof code === 'string' ? { code } : {}),
  }
}
