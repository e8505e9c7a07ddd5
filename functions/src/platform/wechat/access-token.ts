/** Renewed this long before its end, so that no call starts with a token that ends on the way. */
const EARLY_MS = 5 * 60_000

export interface IssuedToken {
  token: string
  expiresInSeconds: number
}

export interface AccessToken {
  get(): Promise<string>
  /** The platform refused this token: the next call fetches a new one, unless another call already has. */
  forget(token: string): void
}

/** Keeps one access token; calls at the same time share one fetch, and a failed fetch is not remembered. */
export function createAccessToken(fetchToken: () => Promise<IssuedToken>, now: () => number): AccessToken {
  let held: { token: string; until: number } | undefined
  let pending: Promise<string> | undefined

  const renew = async () => {
    const { token, expiresInSeconds } = await fetchToken()
    const life = expiresInSeconds * 1000
    held = { token, until: now() + life - Math.min(EARLY_MS, life / 2) }
    return token
  }
  return {
    async get() {
      if (held && now() < held.until) return held.token
      pending ??= renew().finally(() => {
        pending = undefined
      })
      return pending
    },
    forget(token) {
      if (held?.token === token) held = undefined
    },
  }
}
