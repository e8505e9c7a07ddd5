import { shortDay } from '../notices/words'

const DAY_MS = 86_400_000

/** Whole days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** 6月2日来过，13 天前. Nothing is known of a visit that was never recorded. */
export function visitWords(lastVisitOn: string | undefined, today: string | undefined): string {
  if (!lastVisitOn) return '还没有走访记录'
  const day = shortDay(lastVisitOn, today)
  if (!today) return `${day}来过`
  const days = daysBetween(lastVisitOn, today)
  if (days < 0) return `${day}来过`
  return days === 0 ? '今天来过' : `${day}来过，${days} 天前`
}
