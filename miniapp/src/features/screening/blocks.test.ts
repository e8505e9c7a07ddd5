import { ruleBook } from '@bangfutong/shared/pack/rule-book'
import {
  type Answers,
  answerAt,
  applyAnswer,
  NO_ANSWERS,
  pageById,
  withPeople,
} from '@bangfutong/shared/screening/index'
import { describe, expect, it } from 'vitest'
import { packForTests } from '../policies/pack-for-tests'
import {
  type Block,
  blocksOf,
  mergePages,
  pressNone,
  pressUnclear,
  settleTicks,
  type TicksBlock,
  ticksOf,
  toggleTick,
  toldOn,
  unanswered,
  wantedOn,
  withoutPaths,
} from './blocks'

const pack = packForTests()
const book = ruleBook(pack)
const family = withPeople(applyAnswer(NO_ANSWERS, 'registration', 'registered'), [
  { id: 'a', relation: '妈妈', years: 41 },
  { id: 'b', relation: '女儿', years: 13 },
])
const pageOf = (answers: Answers, id: string) => {
  const page = pageById(book, answers, pack.day, id)
  if (!page) throw new Error(`no page ${id}`)
  return page
}
const blocks = (answers: Answers, id: string): Block[] => blocksOf(pageOf(answers, id), answers, pack.day)
const ticks = (answers: Answers, id: string) => blocks(answers, id)[0] as TicksBlock

describe('blocks of a page', () => {
  it('ask who is at school by ticks, then which school', () => {
    const block = ticks(family, 'school')
    expect(block.rows.map(({ words }) => words)).toEqual(['妈妈，41 岁', '女儿，13 岁'])
    expect(block.none).toEqual({ value: 'none', words: '没有人上学' })
    expect(block.options.map(({ words }) => words)).not.toContain('没有上学')
  })

  it('ask the plans of the household as ticks on one list', () => {
    expect(blocks(family, 'plans')).toHaveLength(1)
    expect(ticks(family, 'plans').rows.map(({ path }) => path)).toContain('wantsLoan')
  })

  it('ask the day of a birthday with the year filled in', () => {
    const old = withPeople(family, [{ id: 'a', relation: '妈妈', years: 60 }])
    const [block] = blocks(applyAnswer(old, 'category', 'general'), 'birthdays')
    expect(block).toMatchObject({ kind: 'day', path: 'members.a.birthDate', year: '1957' })
  })
})

describe('ticks', () => {
  it('leave the others as not so once the page is left', () => {
    const block = ticks(family, 'plans')
    const ticked = toggleTick(family, 'wantsLoan')
    const left = settleTicks(ticked, [block], [])
    expect(answerAt(left, 'wantsLoan')).toBe(true)
    expect(answerAt(left, 'growsOilTea')).toBe(false)
    expect(settleTicks(family, [block], [])).toEqual(family)
  })

  it('wait for the choice of a row that was opened', () => {
    const block = ticks(family, 'school')
    const answers = applyAnswer(family, 'members.a.school', 'none')
    expect(answerAt(settleTicks(answers, [block], ['members.b.school']), 'members.b.school')).toBeUndefined()
  })

  it('take nobody and 不清楚 as answers, and take them back', () => {
    const block = ticks(family, 'school')
    const nobody = pressNone(family, block)
    expect(ticksOf(nobody, block)).toEqual({ ticked: [], none: true, unclear: false })
    expect(ticksOf(pressNone(nobody, block), block).none).toBe(false)
    const unclear = pressUnclear(applyAnswer(family, 'members.b.school', 'junior'), block)
    expect(unclear.passed).toEqual(['members.a.school'])
    expect(ticksOf(pressUnclear(unclear, block), block)).toMatchObject({ ticked: ['members.b.school'], unclear: false })
  })

  it('are wanted until answered', () => {
    const page = pageOf(family, 'school')
    const [block] = blocks(family, 'school')
    expect(unanswered(family, [block as Block], wantedOn(page))).toHaveLength(1)
    expect(unanswered(pressNone(family, block as TicksBlock), [block as Block], wantedOn(page))).toEqual([])
  })
})

describe('what is known already', () => {
  it('is not asked again on a page that is opened', () => {
    const answers = applyAnswer(applyAnswer(family, 'wantsLoan', true), 'members.a.school', 'none')
    const plans = pageOf(answers, 'plans')
    expect([...wantedOn(withoutPaths(plans, toldOn(plans, answers)))]).not.toContain('wantsLoan')
    const school = pageOf(answers, 'school')
    const left = withoutPaths(school, toldOn(school, answers))
    expect(left.fields[0]?.people).toEqual([{ id: 'b', relation: '女儿' }])
  })

  it('stands there again when all of the page is answered', () => {
    const answers = pressNone(family, ticks(family, 'school'))
    const page = pageOf(answers, 'school')
    expect(withoutPaths(page, toldOn(page, answers))).toBe(page)
  })
})

describe('a page that is looked at', () => {
  it('keeps what stands on it and takes what an answer adds', () => {
    const shown = pageOf(family, 'school')
    const answers = applyAnswer(family, 'members.b.school', 'junior')
    const now = pageOf(answers, 'school')
    expect(mergePages(shown, now).fields.map(({ fact }) => fact)).toEqual(['school', 'boarding'])
    expect(mergePages(shown, null)).toBe(shown)
    expect(mergePages(now, shown).fields.map(({ fact }) => fact)).toContain('boarding')
  })
})
