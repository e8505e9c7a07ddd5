import type { Account } from '../accounts/account'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** How long a session lives, in seconds: `idle` slides with use, `most` never moves. */
export interface Lifetime {
  idle: number
  most?: number
  /** Age after which a used token is renewed. */
  renewAfter: number
  /** How many devices at once; a further sign-in ends the oldest. */
  devices: number
}

const VILLAGER: Lifetime = { idle: 90 * DAY, renewAfter: DAY, devices: 5 }
const FIELD: Lifetime = { idle: 30 * DAY, renewAfter: DAY, devices: 1 }
const DESKTOP: Lifetime = { idle: 15 * MINUTE, most: 12 * 60 * MINUTE, renewAfter: MINUTE, devices: 2 }

/** Villagers 90 days sliding; staff 30 days on one phone; a desktop 15 minutes idle and 12 hours in all. */
export function lifetimeOf(account: Pick<Account, 'grants'>, device: 'phone' | 'desktop'): Lifetime {
  if (device === 'desktop') return DESKTOP
  return account.grants.some((grant) => grant.role !== 'employer') ? FIELD : VILLAGER
}
