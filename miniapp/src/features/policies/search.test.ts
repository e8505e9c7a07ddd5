import { describe, expect, it } from 'vitest'
import { packForTests } from './pack-for-tests'
import { searchPolicies, termsIn } from './search'

const pack = packForTests()
const found = (words: string) => searchPolicies(pack, words).policies.map(({ id }) => id)

describe('search', () => {
  it.each([
    ['雨露计划', 'rain-dew'],
    ['我家孩子上幼儿园有补助吗？', 'preschool-aid'],
    ['太阳能', 'pv-income'],
    ['吃低保', 'dibao'],
    ['孤寡老人', 'wubao-care'],
    ['种油茶', 'oil-tea-loan'],
    ['保洁员', 'public-post'],
    ['房子漏雨', 'house-repair'],
  ])('puts %s first', (words, policy) => {
    expect(found(words)[0]).toBe(policy)
  })

  it.each([
    ['看病', 'inpatient-cap'],
    ['想借钱', 'industry-loan'],
    ['孩子上学', 'boarding-aid'],
    ['打工', 'transport-grant'],
  ])('finds by what people say: %s', (words, policy) => {
    expect(found(words)).toContain(policy)
  })

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(found(' ，。')).toEqual([])
    expect(found('xyz')).toEqual([])
  })

  it('explains the words that were asked about', () => {
    expect(searchPolicies(pack, '五保').words.map(({ term }) => term)).toContain('五保')
  })
})

describe('glossary', () => {
  it('explains the longest term only', () => {
    expect(termsIn('惠农信贷通', pack.words).map(({ term }) => term)).toEqual(['惠农信贷通'])
  })

  it('says nothing of plain words', () => expect(termsIn('身份证', pack.words)).toEqual([]))
})
