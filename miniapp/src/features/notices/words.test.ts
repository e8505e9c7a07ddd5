import { expect, it } from 'vitest'
import { placeWords, publishedDay, shortDay } from './words'

it.each([
  [['全县（示例县）'], '全县'],
  [['田心村'], '田心村'],
  [['田心村', '兆坑村', '小溪村'], '田心村等 3 个村'],
])('says the places %j', (places, words) => expect(placeWords({ places })).toBe(words))

it('dates a notice in China', () => expect(publishedDay({ publishedAt: '2017-05-31T17:00:00Z' })).toBe('2017-06-01'))

it('leaves this year out', () => {
  expect(shortDay('2017-06-01', '2017-06-15')).toBe('6月1日')
  expect(shortDay('2016-06-01', '2017-06-15')).toBe('2016年6月1日')
})
