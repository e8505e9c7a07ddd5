import { describe, expect, it } from 'vitest'
import { FACTS } from '../facts/vocabulary'
import type { RuleBook } from '../rules/condition'
import { answerAt, answersFrom, applyAnswer, NO_ANSWERS, toHousehold, toKnownFacts, withPeople } from './answers'
import { nextPage, pageById, settled } from './pages'

const ON = '2017-06-15'
const policy = (id: string, rule: object) =>
  ({
    id,
    programme: 'x',
    kind: 'household',
    from: '2017-01-01',
    to: '2017-12-31',
    basis: 'plan',
    household: null,
    ...rule,
  }) as RuleBook['policies'][number]
const registered = { fact: 'registration', is: 'registered' } as const
const book: RuleBook = {
  facts: FACTS,
  definitions: {},
  parameters: {},
  policies: [
    policy('plain', { household: registered }),
    policy('housing', { household: { all: [registered, { fact: 'housing', is: 'dangerous' }] } }),
    policy('elder', { kind: 'member', household: registered, member: { age: { atLeast: 60 } } }),
    policy('boarder', {
      kind: 'member',
      household: registered,
      member: {
        all: [
          { fact: 'boarding', is: true },
          { fact: 'school', in: ['primary', 'junior'] },
        ],
      },
    }),
  ],
}
const family = (years: number) => withPeople(NO_ANSWERS, [{ id: 'm1', relation: '妈妈', years }])
const registeredFamily = (years: number) => applyAnswer(family(years), 'registration', 'registered')

describe('nextPage', () => {
  it('asks first what settles most', () => {
    expect(nextPage(book, NO_ANSWERS, ON)?.id).toBe('status')
  })

  it('ends when an answer settles everything', () => {
    expect(nextPage(book, applyAnswer(NO_ANSWERS, 'registration', 'none'), ON)).toBeNull()
  })

  it('asks only what still decides, of those for whom it decides', () => {
    const page = pageById(book, registeredFamily(40), ON, 'home')
    expect(page?.fields.map((field) => field.fact)).toEqual(['housing'])
  })

  it('asks boarding once a school is chosen, on the same page', () => {
    const before = pageById(book, registeredFamily(40), ON, 'school')
    expect(before?.fields.map((field) => field.fact)).toEqual(['school'])
    const after = pageById(book, applyAnswer(registeredFamily(40), 'members.m1.school', 'primary'), ON, 'school')
    expect(after?.fields.map((field) => field.fact)).toEqual(['school', 'boarding'])
  })

  it('does not ask again what is not clear, and goes on', () => {
    let answers = registeredFamily(40)
    const seen: string[] = []
    for (let page = nextPage(book, answers, ON); page !== null; page = nextPage(book, answers, ON)) {
      seen.push(page.id)
      for (const path of page.fields.flatMap((field) => field.paths)) answers = applyAnswer(answers, path, undefined)
      expect(seen.length).toBeLessThan(10)
    }
    expect(settled(book, answers, ON)).toEqual({ eligible: 1, ineligible: 1, open: 2 })
  })
})

describe('age in years', () => {
  it('asks no birthday where both ends of the year are judged alike', () => {
    expect(settled(book, registeredFamily(59), ON, 'elder')).toMatchObject({ ineligible: 1 })
    expect(settled(book, registeredFamily(61), ON, 'elder')).toMatchObject({ eligible: 1 })
  })

  it('asks the birthday where they differ', () => {
    expect(nextPage(book, registeredFamily(60), ON, 'elder')?.id).toBe('birthdays')
    const answers = applyAnswer(registeredFamily(60), 'members.m1.birthDate', '1957-06-16')
    expect(settled(book, answers, ON, 'elder')).toMatchObject({ ineligible: 1 })
  })

  it('keeps stand-in birthdays out of what is known', () => {
    expect(toHousehold(book, family(40), ON).members).toEqual([{ id: 'm1', birthDate: '1977-01-01' }])
    expect(toKnownFacts(family(40)).members).toEqual([{ id: 'm1' }])
  })
})

describe('answers', () => {
  it('start from a file', () => {
    const answers = answersFrom(
      { registration: 'registered', members: [{ id: 'a', birthDate: '2008-01-01', school: 'primary' }] },
      { a: '女儿' },
    )
    expect(answerAt(answers, 'members.a.school')).toBe('primary')
    expect(settled(book, answers, ON)).toEqual({ eligible: 1, ineligible: 1, open: 2 })
    expect(pageById(book, answers, ON, 'school')?.fields.map(({ fact }) => fact)).toEqual(['school', 'boarding'])
  })

  it('keep what is said of those who stay', () => {
    const answers = applyAnswer(registeredFamily(40), 'members.m1.school', 'none')
    const grown = withPeople(answers, [
      { id: 'm1', relation: '妈妈', years: 41 },
      { id: 'm2', relation: '儿子', years: 9, sex: 'male' },
    ])
    expect(answerAt(grown, 'members.m1.school')).toBe('none')
    expect(answerAt(grown, 'members.m2.sex')).toBe('male')
  })
})
