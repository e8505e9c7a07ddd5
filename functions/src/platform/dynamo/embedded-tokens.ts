import { createHash } from 'node:crypto'
import { refusal } from './embedded-write'

/** DynamoDB knows the token of a transaction for ten minutes. */
const LIFE_MS = 10 * 60 * 1000

/** Remembers transactions by their token, so that one sent again after a lost reply has no second effect. */
export function createTokens() {
  const known = new Map<string, { at: number; body: string; answer: object }>()
  const bodyOf = (items: unknown) => createHash('sha256').update(JSON.stringify(items)).digest('base64')

  const forgetOld = () => {
    for (const [token, { at }] of known) {
      if (Date.now() - at < LIFE_MS) return
      known.delete(token)
    }
  }
  return {
    /** The answer given before; throws when the token was used for other writes. */
    answerOf(token: string | undefined, items: unknown): object | undefined {
      forgetOld()
      const before = token === undefined ? undefined : known.get(token)
      if (before && before.body !== bodyOf(items))
        throw refusal(
          'com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException',
          'The request uses the same client token as a previous, but non-identical request',
        )
      return before?.answer
    },
    remember(token: string | undefined, items: unknown, answer: object): void {
      if (token !== undefined) known.set(token, { at: Date.now(), body: bodyOf(items), answer })
    },
  }
}
