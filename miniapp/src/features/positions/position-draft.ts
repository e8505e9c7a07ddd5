import { townOf } from '@bangfutong/shared/schema/place'
import type { PositionView } from '@bangfutong/shared/schema/position'
import type { ChosenVillage } from './home-village'

/** A position as it is typed: everything is words until it is sent. */
export interface PositionDraft {
  title: string
  kind: PositionView['kind']
  payBy: PositionView['pay']['by']
  from: string
  to: string
  lastMonth: string
  hours: PositionView['hours']
  shifts: string
  needs: string
  duties: string
  places: string
  village?: ChosenVillage | undefined
  address: string
  contactPhone: string
}

export const EMPTY_DRAFT: PositionDraft = {
  title: '',
  kind: 'workshop',
  payBy: 'month',
  from: '',
  to: '',
  lastMonth: '',
  hours: 'day',
  shifts: '',
  needs: '',
  duties: '',
  places: '',
  address: '',
  contactPhone: '',
}

/** Yuan as typed (1,500 or 0.45) → fen; NaN where it is no amount, so that the form says so. */
export function fenFrom(yuan: string): number {
  const plain = yuan.replace(/[,，\s]/g, '')
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN
}

/** What is sent; empty fields that may be empty are left out. */
export function toPosition(draft: PositionDraft) {
  const { payBy, from, to, lastMonth, places, village, ...words } = draft
  const trimmed = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value.trim()])) as typeof words
  return {
    ...trimmed,
    pay: {
      by: payBy,
      fromFen: fenFrom(from),
      ...(to.trim() ? { toFen: fenFrom(to) } : {}),
      ...(lastMonth.trim() ? { lastMonthFen: fenFrom(lastMonth) } : {}),
    },
    places: /^\d+$/.test(places.trim()) ? Number(places.trim()) : Number.NaN,
    ...(village ? { villageCode: village.code, townCode: townOf(village.code) } : {}),
  }
}
