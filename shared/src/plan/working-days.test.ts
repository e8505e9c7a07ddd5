import { describe, expect, it } from 'vitest'
import packed from '../../packs/360729-2017/holidays.json'
import { Holidays } from '../schema/holidays'
import { addWorkingDays, isWorkingDay } from './working-days'

const calendar = Holidays.parse(packed)

describe('isWorkingDay', () => {
  it.each([
    ['2017-01-02', false, 'New Year, in lieu'],
    ['2017-01-22', true, 'Sunday, make-up'],
    ['2017-01-27', false, 'Spring Festival'],
    ['2017-02-02', false, 'Spring Festival, last day'],
    ['2017-02-03', true, 'plain Friday'],
    ['2017-02-04', true, 'Saturday, make-up'],
    ['2017-04-01', true, 'Saturday, make-up'],
    ['2017-04-04', false, 'Tomb Sweeping'],
    ['2017-05-01', false, 'Labour Day'],
    ['2017-05-27', true, 'Saturday, make-up'],
    ['2017-05-30', false, 'Dragon Boat'],
    ['2017-06-15', true, 'plain Thursday'],
    ['2017-06-17', false, 'plain Saturday'],
    ['2017-09-30', true, 'Saturday, make-up'],
    ['2017-10-08', false, 'National Day, last day'],
    ['2017-10-09', true, 'plain Monday'],
  ])('%s is %s (%s)', (day, working) => {
    expect(isWorkingDay(day, calendar)).toBe(working)
  })

  it('refuses a year it does not hold', () => {
    expect(() => isWorkingDay('2018-01-01', calendar)).toThrow('calendar.year-unknown')
  })

  it('leaves 2017 with 249 working days', () => {
    const days = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2017, 0, 1 + i)).toISOString().slice(0, 10))
    expect(days.filter((day) => isWorkingDay(day, calendar))).toHaveLength(249)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2017-06-15', 0, '2017-06-15'],
    ['2017-06-15', 2, '2017-06-19'],
    ['2017-05-26', 2, '2017-05-31'],
    ['2017-09-29', 2, '2017-10-09'],
  ])('%s + %i = %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, calendar)).toBe(expected)
  })
})
