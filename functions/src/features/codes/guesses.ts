import { Instant } from '@bangfutong/shared/schema/day'
import * as z from 'zod/mini'
import type { Services } from '../../http/services'
import { defineEntity, put, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { type Account, accountKey, openIdKey } from '../accounts/account'

const WINDOW_MINUTES = 15
const MOST = 5

/**
 * How often one person has guessed lately. Counted per person, so that nobody can lock out another, and by their WeChat
 * identity, so that a new account in place of a deleted one does not start anew.
 */
const GuessesSchema = z.strictObject({ whose: z.string(), count: z.int(), since: Instant })
type Guesses = z.infer<typeof GuessesSchema>

type Guesser = Pick<Account, 'id' | 'openIdIndex'>
const whose = ({ id, openIdIndex }: Guesser) => (openIdIndex ? openIdKey(openIdIndex) : accountKey(id)).pk
const guessesKey = (pk: string) => ({ pk, sk: 'GUESSES' })
export const GuessesEntity = defineEntity({
  name: 'guesses',
  schema: GuessesSchema,
  secret: [],
  keys: (guesses: Guesses) => guessesKey(guesses.whose),
  ttl: (guesses: Guesses) => Math.floor(Date.parse(guesses.since) / 1000) + WINDOW_MINUTES * 60,
})

/**
 * One more guess of this person: the write that counts it, to go into the same transaction as its effect,
 * so that many guesses at once are still counted one by one. Throws 429 beyond five in fifteen minutes.
 */
export async function countGuess(account: Guesser, services: Services): Promise<Write> {
  const found = await services.view.get(GuessesEntity, guessesKey(whose(account)), { consistent: true })
  const now = services.clock.now().getTime()
  const fresh = found && now - Date.parse(found.value.since) < WINDOW_MINUTES * 60_000
  if (fresh && found.value.count >= MOST)
    throw new Problem(
      'guesses.too-many',
      429,
      `试的次数太多了，请 ${WINDOW_MINUTES} 分钟后再试，或请帮扶干部当面帮您办。`,
    )
  const next: Guesses = fresh
    ? { ...found.value, count: found.value.count + 1 }
    : { whose: whose(account), count: 1, since: new Date(now).toISOString() }
  return put(GuessesEntity, next, found ? { ifVersion: found.version } : { ifAbsent: true })
}
