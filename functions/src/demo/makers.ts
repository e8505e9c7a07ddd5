import type { Pack } from '@bangfutong/shared/pack/index'
import { createIds } from '../platform/ids'
import { createIdNumbers, createPhones } from './identity'
import type { Random } from './random'

/** What hands out things that may exist once only, and what everything is measured by. */
export interface Makers {
  /** The county's day. */
  day: string
  newId(prefix: string): string
  idNumber(birthDate: string, sex: 'male' | 'female'): string
  phone(): string
  pack: Pack
}

export function createMakers(random: Random, day: string, pack: Pack): Makers {
  const start = new Date(`${day}T00:00:00+08:00`)
  return {
    day,
    newId: createIds({ now: () => start }, random.next).newId,
    idNumber: createIdNumbers(),
    phone: createPhones(),
    pack,
  }
}
