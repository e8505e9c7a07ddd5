import { randomInt } from 'node:crypto'
import { ulid } from 'ulid'
import type { Clock } from './clock'

export interface Ids {
  /** An id such as `hh_01H…`: a prefix that says what it names, and a ULID. */
  newId(prefix: string): string
  /** A whole number from 0 up to, without, `below`; from the same source. */
  randomInt(below: number): number
}

const ID = /^[a-z]{2,6}_[0-9A-HJKMNP-TV-Z]{26}$/

/** `random` answers numbers in [0, 1); by default the system's secure source. */
export function createIds(clock: Pick<Clock, 'now'>, random: () => number = secureRandom): Ids {
  return {
    newId: (prefix) => `${prefix}_${ulid(clock.now().getTime(), random)}`,
    randomInt: (below) => Math.floor(random() * below),
  }
}

/** True for an id of this prefix; what comes from outside is checked before it becomes part of a key. */
export const isId = (prefix: string, text: string): boolean => ID.test(text) && text.startsWith(`${prefix}_`)

const secureRandom = () => randomInt(2 ** 32) / 2 ** 32
