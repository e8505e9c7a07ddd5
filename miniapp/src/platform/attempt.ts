import { TransportError } from './transport'

/**
 * Gives the Idempotency-Key of an action: the same for the same input until it has settled, so that a repeat after a
 * lost reply has one effect. Other input is another action.
 */
export interface Attempts {
  keyFor(input: unknown): string
  settled(): void
}

export function createAttempts(newKey: () => string): Attempts {
  let open: { input: string; key: string } | undefined
  return {
    keyFor(input) {
      const text = JSON.stringify(input) ?? ''
      if (open?.input !== text) open = { input: text, key: newKey() }
      return open.key
    },
    settled() {
      open = undefined
    },
  }
}

/** Whether a failed write may have taken effect all the same: no answer came, or the server broke off. */
export function mayHaveHappened(error: unknown): boolean {
  if (error instanceof TransportError) return true
  const { status } = (error ?? {}) as { status?: unknown }
  return typeof status !== 'number' || status >= 500
}
