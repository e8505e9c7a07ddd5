import type { HOURS, Pay, POSITION_KINDS, Position } from '@bangfutong/shared/schema/position'
import type * as z from 'zod/mini'

export interface PositionFilter {
  kind?: (typeof POSITION_KINDS)[number] | undefined
  townCode?: string | undefined
  hours?: (typeof HOURS)[number] | undefined
  /** Whole yuan a month. */
  minPayYuan?: string | undefined
}

/** Working days that a day's pay is counted for when it is compared with a month's. */
export const DAYS_A_MONTH = 22

/** The least a month is sure to bring, in fen; unknown for piece work whose last month nobody has shown. */
export function monthlyFen(pay: z.infer<typeof Pay>): number | undefined {
  if (pay.by === 'month') return pay.fromFen
  if (pay.by === 'day') return pay.fromFen * DAYS_A_MONTH
  return pay.lastMonthFen
}

export function matches(position: Position, { kind, townCode, hours, minPayYuan }: PositionFilter): boolean {
  if (kind && position.kind !== kind) return false
  if (townCode && position.townCode !== townCode) return false
  if (hours && position.hours !== hours) return false
  if (minPayYuan === undefined) return true
  const fen = monthlyFen(position.pay)
  return fen !== undefined && fen >= Number(minPayYuan) * 100
}
