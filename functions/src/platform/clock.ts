/** 'YYYY-MM-DD' in the county. */
export type Day = string

export interface Clock {
  /** The true time, for ids, expiry and sessions. */
  now(): Date
  /** Time in the county, ISO with +08:00. */
  countyNow(): string
  /** Day in the county. */
  countyDay(): Day
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** China has kept UTC+8 without summer time since 1992; no time zone data is needed. */
const COUNTY_OFFSET_MS = 8 * HOUR_MS

/** A clock on `now`; with `fixedDay` the county stands on that day while its time of day goes on. */
export function createClock(options: { fixedDay?: Day; now?: () => Date } = {}): Clock {
  const now = options.now ?? (() => new Date())
  const countyNow = () => {
    const local = countyTime(now())
    return options.fixedDay ? `${options.fixedDay}${local.slice(10)}` : local
  }
  return { now, countyNow, countyDay: () => countyNow().slice(0, 10) }
}

/** County time of an instant, ISO with +08:00. */
export function countyTime(instant: Date): string {
  return `${new Date(instant.getTime() + COUNTY_OFFSET_MS).toISOString().slice(0, -1)}+08:00`
}

/** County day of an instant. */
export const countyDayOf = (instant: Date): Day => countyTime(instant).slice(0, 10)

/** True for a day that exists: '2017-02-29' does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

const startOf = (day: Day): number => {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

export const addDays = (day: Day, days: number): Day =>
  new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` until `until`; negative when `until` lies before. */
export const daysBetween = (from: Day, until: Day): number => (startOf(until) - startOf(from)) / DAY_MS

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => new Date(startOf(day)).getUTCDay() || 7

/** The instant a county day begins. */
export const dayStart = (day: Day): Date => new Date(startOf(day) - COUNTY_OFFSET_MS)
