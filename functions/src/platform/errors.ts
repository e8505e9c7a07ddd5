/** One place in the input that is wrong, named by its path (`members[0].idNumber`). */
export interface ProblemPath {
  path: string
  message: string
}

export interface ProblemOptions {
  paths?: ProblemPath[]
  cause?: unknown
}

/**
 * Every error a caller may see. `code` is dotted (`noun.reason`), `status` the HTTP status,
 * `detail` one Chinese sentence that says what happened and what to do.
 */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly paths?: ProblemPath[]

  constructor(code: string, status: number, detail: string, options: ProblemOptions = {}) {
    super(`${code}: ${detail}`, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.status = status
    this.detail = detail
    if (options.paths) this.paths = options.paths
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code)
}

export type StoreErrorCode = 'store.locked' | 'store.broken' | 'store.full' | 'store.busy' | 'store.large'

/** The store itself cannot serve: nothing was written. */
export class StoreError extends Problem {
  declare readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, detail: string, cause?: unknown) {
    super(code, code === 'store.large' ? 413 : 503, detail, { cause })
  }
}

/** A write of a transaction that did not hold; `write` is its place in the list. Nothing was written. */
export class ConflictProblem extends Problem {
  readonly write: number

  constructor(code: 'version.conflict' | 'exists' | 'absent', detail: string, write: number) {
    super(code, 409, detail)
    this.write = write
  }
}
