import { applyAnswer, NO_ANSWERS, withPeople } from '@bangfutong/shared/screening/index'
import { expect, it } from 'vitest'
import { answeredPages } from './answer-list'
import { missingWords } from './missing'

const family = withPeople(NO_ANSWERS, [
  { id: 'p1', relation: '妈妈', years: 41 },
  { id: 'p2', relation: '女儿' },
])

it('tells what was said, page by page', () => {
  const answers = [
    ['registration', 'registered'],
    ['incomePerCapita', 320_000],
    ['members.p1.school', 'none'],
    ['members.p2.school', 'junior'],
    ['members.p1.work', 'none'],
    ['members.p2.work', 'none'],
  ].reduce((now, [path, value]) => applyAnswer(now, path as string, value as string | number), family)
  const said = Object.fromEntries(
    answeredPages(applyAnswer(answers, 'housing', undefined)).map((one) => [one.page, one.said]),
  )
  expect(said).toEqual({
    family: ['妈妈 41 岁，女儿'],
    status: ['是建档立卡户'],
    home: ['房子安不安全：不清楚'],
    living: ['平均每人一年的收入：3,200 元'],
    school: ['女儿在上初中'],
    work: ['没有人在外打工'],
  })
})

it('keeps to itself what a file says of who is there', () => {
  const file = withPeople(NO_ANSWERS, [{ id: 'mem_a', relation: '示例', years: 41 }])
  expect(answeredPages(applyAnswer(file, 'members.mem_a.birthDate', '1976-06-15'))).toEqual([])
})

it('names what is missing by what it is and of whom', () => {
  expect(missingWords(['members.a.everMarried', 'members.b.everMarried', 'housing'], { a: '妈妈', b: '女儿' })).toBe(
    '婚姻情况（妈妈、女儿）、房子安不安全',
  )
  expect(missingWords(['members'], {})).toBe('家里有哪些人')
})
