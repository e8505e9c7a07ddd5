import { expect, it } from 'vitest'
import { EMPTY_DRAFT, faultsOf, isForEveryone, reachWords, sendWords, toNotice, unreadWords } from './words'

const tianxin = { villageCode: '360729100201', village: '田心村', households: 86, bound: 20 }
const xiaoxi = { villageCode: '360729101202', village: '小溪村', households: 40, bound: 40 }

it('says how many are told, and how many need a call', () => {
  expect(reachWords([])).toContain('选好村')
  expect(reachWords([tianxin])).toBe('会通知 86 户，其中 20 户绑了手机。另外 66 户要您打电话或上门说。')
  expect(reachWords([xiaoxi])).toBe('会通知 40 户，其中 40 户绑了手机。')
})

it('says on the button to whom it goes', () => {
  expect(sendWords(false, [tianxin])).toBe('发给田心村 86 户')
  expect(sendWords(false, [tianxin, xiaoxi])).toBe('发给 2 个村 126 户')
  expect(sendWords(true, [])).toBe('发给全县')
})

it('counts those who have not read it', () => {
  expect(unreadWords({ households: 86, read: 6 })).toBe('还有 80 户没看')
  expect(unreadWords({ households: 86, read: 86 })).toBe('都看了')
})

it.each([
  [[], true],
  [['全县（全南县）'], true],
  [['田心村'], false],
  [['全县（全南县）', '田心村'], false],
])('knows a notice for everyone by its places: %j', (places, expected) => {
  expect(isForEveryone({ places })).toBe(expected)
})

it('names what is missing before it is shown', () => {
  expect(Object.keys(faultsOf(EMPTY_DRAFT))).toEqual(['title', 'body', 'audience'])
  expect(faultsOf({ ...EMPTY_DRAFT, title: '开会', body: '周六开会', everyone: true })).toEqual({})
})

it('sends trimmed words and the last day by the county’s day', () => {
  const draft = { ...EMPTY_DRAFT, title: ' 开会 ', body: ' 周六 ', villageCodes: [tianxin.villageCode], days: 15 }
  expect(toNotice(draft, '2017-06-20')).toEqual({
    title: '开会',
    body: '周六',
    kind: 'other',
    audience: { villageCodes: [tianxin.villageCode] },
    expiresOn: '2017-07-05',
  })
  expect(toNotice({ ...draft, days: undefined }, '2017-06-20')).not.toHaveProperty('expiresOn')
  expect(toNotice({ ...draft, everyone: true }, '2017-06-20').audience).toEqual({ public: true })
})
