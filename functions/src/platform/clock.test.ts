import { expect, test } from 'vitest'
import { addDays, countyDayOf, createClock, dayStart, daysBetween, isDay, weekday } from './clock'

const at = (text: string) => createClock({ now: () => new Date(text) })

test('the county day turns at midnight in the county', () => {
  expect(at('2017-04-30T15:59:59.999Z').countyDay()).toBe('2017-04-30')
  expect(at('2017-04-30T16:00:00Z').countyDay()).toBe('2017-05-01')
  expect(at('2016-12-31T16:00:00Z').countyNow()).toBe('2017-01-01T00:00:00.000+08:00')
  expect(Date.parse(at('2017-04-30T18:30:00Z').countyNow())).toBe(Date.parse('2017-04-30T18:30:00Z'))
})

test('a fixed day keeps the time of day', () => {
  const clock = createClock({ fixedDay: '2017-05-20', now: () => new Date('2026-11-23T17:15:30Z') })
  expect(clock.countyDay()).toBe('2017-05-20')
  expect(clock.countyNow()).toBe('2017-05-20T01:15:30.000+08:00')
  expect(clock.now().toISOString()).toBe('2026-11-23T17:15:30.000Z')
})

test.each([
  ['2017-02-28', true],
  ['2016-02-29', true],
  ['2017-02-29', false],
  ['2017-13-01', false],
  ['2017-1-01', false],
  ['2017-04-31', false],
  ['', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))

test('days are counted over months, leap years and backwards', () => {
  expect(addDays('2016-02-28', 1)).toBe('2016-02-29')
  expect(addDays('2017-01-01', -1)).toBe('2016-12-31')
  expect(daysBetween('2017-01-01', '2018-01-01')).toBe(365)
  expect(daysBetween('2017-05-02', '2017-05-01')).toBe(-1)
  expect(() => addDays('2017-02-30', 1)).toThrow(RangeError)
})

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(['2017-05-01', '2017-05-06', '2017-05-07'].map(weekday)).toEqual([1, 6, 7])
})

test('a day begins in the county', () => {
  expect(dayStart('2017-05-01').toISOString()).toBe('2017-04-30T16:00:00.000Z')
  expect(countyDayOf(dayStart('2017-05-01'))).toBe('2017-05-01')
})
