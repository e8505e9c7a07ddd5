import { busy, codeInvalid, refused, tooFrequent, userBlocked } from './wechat'

/** An answer of the platform; `errcode` is absent or 0 where it went well. */
export interface WeChatAnswer {
  errcode?: number
  errmsg?: string
  [field: string]: unknown
}

export interface Exchange {
  /** `path` with its query; a body makes it a POST. Codes in `expected` are answered, others thrown. */
  call(path: string, body?: object, expected?: readonly number[]): Promise<WeChatAnswer>
}

export interface ExchangeOptions {
  baseUrl: string
  fetch?: typeof globalThis.fetch
  timeoutMs?: number
  /** Waits between attempts, in milliseconds. */
  pause?: (ms: number) => Promise<void>
}

const ATTEMPTS = 3
const BUSY = -1
/** 40029 false code, 40163 code used before. */
const CODE_INVALID = [40029, 40163]
const USER_BLOCKED = [40226]
/** 45011 a user too often in a minute, 45009 the day's limit of the whole mini-program. */
const TOO_FREQUENT = [45011, 45009]

/** Calls the platform with a time limit. Where it is busy the call is made again; no address or secret gets into an error. */
export function createExchange(options: ExchangeOptions): Exchange {
  const { baseUrl, fetch = globalThis.fetch, timeoutMs = 5000 } = options
  const pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))

  const once = async (path: string, body: object | undefined): Promise<WeChatAnswer> => {
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        signal: AbortSignal.timeout(timeoutMs),
        ...(body
          ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
          : {}),
      })
      if (!response.ok) return { errcode: BUSY }
      return (await response.json()) as WeChatAnswer
    } catch {
      return { errcode: BUSY }
    }
  }

  return {
    async call(path, body, expected = []) {
      for (let attempt = 1; ; attempt++) {
        const answer = await once(path, body)
        const code = answer.errcode ?? 0
        if (code === 0 || expected.includes(code)) return answer
        if (code !== BUSY) throw problemOf(code)
        if (attempt === ATTEMPTS) throw busy()
        await pause(100 * 2 ** attempt)
      }
    },
  }
}

function problemOf(errcode: number) {
  if (CODE_INVALID.includes(errcode)) return codeInvalid()
  if (USER_BLOCKED.includes(errcode)) return userBlocked()
  if (TOO_FREQUENT.includes(errcode)) return tooFrequent()
  return refused(errcode)
}
