import type { PublishPosition } from '@bangfutong/shared/schema/position'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../platform/errors'
import { refuseWords } from './refused-words'

const withNeeds = (needs: string) =>
  ({ title: '缝纫工', shifts: '白班', needs, duties: '缝纫', address: '车间' }) as PublishPosition

const refusedPaths = (input: PublishPosition) => {
  try {
    refuseWords(input)
    return []
  } catch (error) {
    return (error as Problem).paths?.map(({ path }) => path)
  }
}

describe('refuseWords', () => {
  it.each([
    '入职交押金200元',
    '要交保 证 金',
    '押·金两百',
    '只限女工',
    '限男性，45岁以下',
    '男士优先',
    '限汉族',
    '不收押金，但收保证金',
  ])('refuses %s by its path', (needs) => expect(refusedPaths(withNeeds(needs))?.[0]).toBe('needs'))

  it.each(['不收押金', '免押金，包午饭', '无保证金', '男女不限', '不限男女', '不限男性女性', '会踩缝纫机优先'])(
    'takes %s',
    (needs) => expect(refusedPaths(withNeeds(needs))).toEqual([]),
  )

  it('says which word, in a sentence', () => {
    const refuse = () => refuseWords({ ...withNeeds('没有要求'), title: '招男工，只招男' })
    expect(refuse).toThrow(Problem)
    expect(refuse).toThrow('“只招男”')
  })
})
