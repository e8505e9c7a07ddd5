import { describe, expect, it } from 'vitest'
import { dayInWords, lastingWords, momentInWords, yuanInWords } from './words'

describe('words', () => {
  it('says a day', () => expect(dayInWords('2017-06-05')).toBe('2017年6月5日'))

  it.each([
    ['2017-06-01T10:20:00+08:00', '6月1日 10:20'],
    ['2017-05-31T16:05:00Z', '6月1日 00:05'],
  ])('says the moment %s in China', (instant, words) => expect(momentInWords(instant)).toBe(words))

  it.each([
    ['2017-06-01T10:34:20+08:00', '14分钟'],
    ['2017-06-01T10:20:10+08:00', '1分钟'],
    ['2017-06-01T12:19:50+08:00', '2小时'],
    ['2017-06-04T10:19:50+08:00', '3天'],
  ])('says how long until %s', (until, words) =>
    expect(lastingWords(until, Date.parse('2017-06-01T10:20:00+08:00'))).toBe(words),
  )

  it.each([
    [0, '0'],
    [325_000, '3,250'],
    [123_456_789, '1,234,567.89'],
    [-150_000, '-1,500'],
    [5, '0.05'],
  ])('says %i fen', (fen, words) => expect(yuanInWords(fen)).toBe(words))
})
