import type { Holidays } from '../schema/holidays'

const DAY_MS = 86_400_000

/**
 * Whether offices work on the day: Monday to Friday, corrected by holidays and make-up days.
 * Throws a RangeError for a year the calendar does not hold: no holidays known is not no holidays.
 */
export function isWorkingDay(day: string, calendar: Holidays): boolean {
  if (!calendar.years.includes(Number(day.slice(0, 4)))) throw new RangeError(`calendar.year-unknown: ${day}`)
  const exception = calendar.days.find((entry) => entry.on === day)
  if (exception) return exception.kind === 'work'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

/** The day that is `count` working days after `day`; the day itself does not count. */
export function addWorkingDays(day: string, count: number, calendar: Holidays): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = nextDay(at)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
