import { expect, it } from 'vitest'
import { byYear, inFamilyOrder, logWords, memberWords, receivedWords, standingWords } from './words'

const benefit = (receivedOn: string, fen?: number) => ({
  id: `bft_${receivedOn}`,
  householdId: 'hh_1',
  policyId: 'boarding-aid',
  title: '示例补助',
  ...(fen === undefined ? {} : { fen }),
  receivedOn,
  decidedBy: '县教育部门',
})

it('adds up what was received year by year, the newest first; a service adds nothing', () => {
  const years = byYear([benefit('2016-12-31', 100), benefit('2017-05-11', 62_500), benefit('2017-06-01')])
  expect(years.map(({ year, fen, items }) => [year, fen, items.map(({ receivedOn }) => receivedOn)])).toEqual([
    ['2017', 62_500, ['2017-06-01', '2017-05-11']],
    ['2016', 100, ['2016-12-31']],
  ])
})

it('says money as yuan and a service as done', () => {
  expect(receivedWords({ fen: 62_500 })).toBe('625 元')
  expect(receivedWords({})).toBe('已办')
})

it('says of a member only what is known', () => {
  const member = { id: 'mem_1', name: '演示', relation: '之女', facts: {}, illnessHidden: true }
  expect(memberWords(member)).toBe('')
  expect(memberWords({ ...member, age: 13, facts: { school: 'junior' }, insured: true })).toBe(
    '13 岁 · 上初中 · 已参加医保',
  )
  expect(memberWords({ ...member, illness: { health: 'chronic', disabled: true } })).toBe('有慢性病 · 有残疾证')
})

it('puts the head first, then the spouse, then from old to young', () => {
  const member = (relation: string, age?: number) => ({
    ...{ id: relation, name: relation, relation, facts: {}, illnessHidden: false },
    ...(age === undefined ? {} : { age }),
  })
  const family = [member('之女', 13), member('孙子'), member('配偶', 61), member('之子', 19), member('户主', 45)]
  expect(inFamilyOrder(family).map(({ relation }) => relation)).toEqual(['户主', '配偶', '之子', '之女', '孙子'])
})

it('says how the household stands', () => {
  expect(standingWords({ registration: 'exited', category: 'dibao' })).toBe('已脱贫，政策照样享受 · 低保户')
  expect(standingWords({})).toBe('')
})

it('says who did what, and for whom', () => {
  const entry = { seq: 1, at: '', who: '古演示明', role: '帮扶干部', action: '打开了档案', onBehalf: false }
  expect(logWords(entry)).toBe('帮扶干部 古演示明打开了档案')
  expect(logWords({ ...entry, onBehalf: true, action: '报了家里的情况' })).toBe('帮扶干部 古演示明替您家报了家里的情况')
})
