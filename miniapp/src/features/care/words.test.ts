import { expect, it } from 'vitest'
import { consentWords, mayWork } from './consent-words'
import { countFacts } from './count-facts'
import { spokenCode } from './spoken-code'
import { daysBetween, visitWords } from './visits'

it.each([
  [undefined, '还没有走访记录'],
  ['2017-06-15', '今天来过'],
  ['2017-06-02', '6月2日来过，13 天前'],
  ['2016-12-31', '2016年12月31日来过，166 天前'],
  ['2017-06-20', '6月20日来过'],
])('says of a visit on %s: %s', (day, words) => expect(visitWords(day, '2017-06-15')).toBe(words))

it('says no number of days before the county is known', () => {
  expect(visitWords('2017-06-02', undefined)).not.toContain('天前')
})

it('counts days over the end of a month and of February', () => {
  expect(daysBetween('2017-02-28', '2017-03-01')).toBe(1)
  expect(daysBetween('2017-03-01', '2017-02-28')).toBe(-1)
})

it('reads a code out digit by digit, twice', () => {
  expect(spokenCode('1203 4567')).toBe(
    '绑定码是：一，二，零，三。四，五，六，七。再说一遍：一，二，零，三。四，五，六，七。',
  )
})

it('tells the person who applies what the employer will see', () => {
  const words = consentWords('曾演示武', '演示电子厂', '缝纫工')
  for (const said of ['曾演示武', '演示电子厂', '缝纫工', '名字、电话', '收回']) expect(words).toContain(said)
})

it('offers nobody known to be under sixteen', () => {
  expect([{ age: 15 }, { age: 16 }, {}].map(mayWork)).toEqual([false, true, true])
})

it('counts what is said of the household and of each member, ids not among them', () => {
  expect(countFacts({})).toBe(0)
  expect(countFacts({ housing: 'safe', members: [{ id: 'm1', boarding: true }, { id: 'm2' }] })).toBe(2)
})
