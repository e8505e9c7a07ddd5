import { ruleBook } from '@bangfutong/shared/pack/rule-book'
import {
  type Answers,
  applyAnswer,
  NO_ANSWERS,
  screen,
  toHousehold,
  withPeople,
} from '@bangfutong/shared/screening/index'
import { describe, expect, it } from 'vitest'
import { packForTests } from '../policies/pack-for-tests'
import { conditionLines, decidingWords } from './lines'

const pack = packForTests()
const book = ruleBook(pack)
const parents = withPeople(applyAnswer(NO_ANSWERS, 'registration', 'registered'), [
  { id: 'a', relation: '爸爸', years: 64 },
  { id: 'b', relation: '妈妈', years: 52 },
])
const say = (answers: Answers, ...told: [string, string | boolean][]) =>
  told.reduce((now, [path, value]) => applyAnswer(now, path, value), answers)

function verdictOf(answers: Answers, policy: string) {
  const household = toHousehold(book, answers, pack.day)
  const names = Object.fromEntries((answers.people ?? []).map(({ id, relation }) => [id, relation]))
  const found = screen(book, { household }, pack.day, { names }).verdicts.find((one) => one.policy === policy)
  if (!found) throw new Error(policy)
  return found
}

describe('conditions of a verdict', () => {
  const asked = say(
    parents,
    ['wantsLoan', true],
    ['hasProject', true],
    ['members.a.labour', 'ordinary'],
    ['members.b.labour', 'weak'],
    ['members.a.everMarried', true],
    ['members.b.everMarried', false],
  )

  it('say what is met, and for each person what is in the way', () => {
    const lines = conditionLines(verdictOf(asked, 'industry-loan').reasons)
    expect(lines.map(({ outcome }) => outcome)).toEqual(['yes', 'yes', 'yes', 'no'])
    expect(lines[0]?.text).toBe('您家是建档立卡户')
    expect(lines[3]?.text).toContain('能当借款人')
    expect(lines[3]?.details).toEqual(['爸爸64岁', '妈妈没有结过婚'])
  })

  it('say what is still open, and of whom', () => {
    const lines = conditionLines(verdictOf(say(parents, ['members.a.labour', 'none']), 'industry-project').reasons)
    expect(lines.map(({ outcome }) => outcome)).toEqual(['yes', 'unknown', 'unknown'])
    expect(lines[1]?.details.join()).toContain('妈妈')
    expect(lines[1]?.details.join()).not.toContain('爸爸')
  })

  it('never end in the verdict, which the mark already says', () => {
    for (const { id } of pack.policies) {
      for (const { text, details } of conditionLines(verdictOf(asked, id).reasons)) {
        for (const words of [text, ...details]) {
          expect(words, id).not.toMatch(/[，：](不符合|符合|还不清楚)$/)
          expect(words, id).not.toBe('')
        }
      }
    }
  })
})

describe('the deciding line', () => {
  it('names who stands in the way', () => {
    const able = say(parents, ['members.a.labour', 'ordinary'], ['members.b.labour', 'none'])
    expect(decidingWords(verdictOf(able, 'pv-income').failing)).toBe('爸爸能干普通的活')
  })

  it('says once what nobody in the family does', () => {
    const nobody = say(parents, ['members.a.school', 'none'], ['members.b.school', 'none'])
    const { failing } = verdictOf(nobody, 'senior-high-waiver')
    expect(decidingWords(failing, 2)).toBe('家里没有人在上普通高中')
    expect(decidingWords(failing, 3)).toBe('爸爸没有在上学；妈妈没有在上学')
  })

  it('is never empty for a refusal', () => {
    const none = applyAnswer(NO_ANSWERS, 'registration', 'none')
    for (const { id } of pack.policies) {
      const { status, failing } = verdictOf(none, id)
      if (status === 'ineligible') expect(decidingWords(failing), id).not.toBe('')
    }
  })
})
