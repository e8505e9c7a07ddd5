import { expect, it } from 'vitest'
import { confirmedWords, distanceWords, hoursWords, payWords, promisedWords } from './words'

it.each([
  [{ by: 'month', fromFen: 270_000, toFen: 340_000 }, '2,700–3,400 元/月'],
  [{ by: 'day', fromFen: 11_000 }, '110 元/天'],
  [{ by: 'piece', fromFen: 40, toFen: 50 }, '计件 0.40–0.50 元/件'],
  [{ by: 'month', fromFen: 80_000, toFen: 80_000 }, '800 元/月'],
] as const)('%j is promised as %s', (pay, words) => expect(promisedWords(pay)).toBe(words))

it('puts what was really paid first', () => {
  expect(payWords({ by: 'piece', fromFen: 40, lastMonthFen: 222_000 })).toEqual({
    figure: '2,220',
    unit: '元',
    note: '上月真实平均到手',
    promised: '计件 0.40 元/件',
  })
})

it('says of a promise that it is one', () => {
  expect(payWords({ by: 'month', fromFen: 80_000 })).toEqual({ figure: '800', unit: '元/月', note: '招工写的' })
  expect(payWords({ by: 'piece', fromFen: 40 })).toEqual({ figure: '0.40', unit: '元/件', note: '计件，招工写的' })
})

it('says distance by place, or nothing', () => {
  expect(distanceWords({ distance: 'same-village' })).toBe('就在本村')
  expect(distanceWords({})).toBeUndefined()
})

it('does not say the hours twice', () => {
  expect(hoursWords({ hours: 'half-day', shifts: '每天半天' })).toBe('每天半天')
  expect(hoursWords({ hours: 'school-run', shifts: '8:30–16:00' })).toBe('能接送孩子 · 8:30–16:00')
})

it('says when it was last confirmed', () => {
  expect(confirmedWords({ daysSinceConfirmed: 0, places: 2 })).toBe('今天确认还招 2 人')
  expect(confirmedWords({ daysSinceConfirmed: 3, places: 6 })).toBe('3 天前确认还招 6 人')
})
