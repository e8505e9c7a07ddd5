import { NO_ANSWERS } from '@bangfutong/shared/screening/index'
import { describe, expect, it } from 'vitest'
import { addPerson, nextRelation, readYears, relationsLeft, removePerson, setYears } from './family'
import { readDay, readYuan } from './typed'

const add = (...relations: string[]) => relations.reduce(addPerson, NO_ANSWERS)
const names = (answers: typeof NO_ANSWERS) => answers.people?.map(({ relation }) => relation)

describe('the family', () => {
  it('is tapped together, children counted', () => {
    expect(names(add('我自己', '儿子', '儿子', '女儿', '其他家人', '其他家人'))).toEqual([
      '我自己',
      '儿子',
      '二儿子',
      '女儿',
      '其他家人',
      '其他家人2',
    ])
    expect(nextRelation([{ relation: '儿子' }, { relation: '二儿子' }], '儿子')).toBe('三儿子')
  })

  it('has one of those there is one of', () => {
    const left = relationsLeft(add('我自己', '妻子').people ?? [])
    expect(left).not.toContain('我自己')
    expect(left).not.toContain('丈夫')
    expect(left).toContain('儿子')
  })

  it('keeps years and drops who is taken away', () => {
    const two = setYears(add('妈妈', '女儿'), 'p2', 13)
    expect(two.people?.[1]).toMatchObject({ id: 'p2', years: 13, facts: { sex: 'female' } })
    expect(names(removePerson(two, 'p1'))).toEqual(['女儿'])
    expect(removePerson(add('妈妈'), 'p1').people).toBeUndefined()
  })

  it.each([
    ['13', 13],
    [' 0 ', 0],
    ['121', undefined],
    ['十三', undefined],
    ['', undefined],
  ])('reads %j as years', (typed, years) => expect(readYears(typed)).toBe(years))
})

describe('what is typed', () => {
  it.each([
    ['1957', '6', '5', '1957-06-05'],
    ['1957', '2', '29', undefined],
    ['1956', '2', '29', '1956-02-29'],
    ['2017', '6', '16', undefined],
    ['57', '6', '5', undefined],
    ['1957', '13', '1', undefined],
  ])('reads the day %s-%s-%s', (year, month, day, read) => {
    expect(readDay(year, month, day, '2017-06-15')).toBe(read)
  })

  it.each([
    ['3200', 320_000],
    ['3,200.5 元', 320_050],
    ['-500', -50_000],
    ['三千', undefined],
    ['', undefined],
  ])('reads %j as an amount', (typed, fen) => expect(readYuan(typed)).toBe(fen))
})
