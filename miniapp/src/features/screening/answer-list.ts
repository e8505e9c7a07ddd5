import { findFact } from '@bangfutong/shared/facts/vocabulary'
import type { Answers, Person } from '@bangfutong/shared/screening/index'
import { PAGES } from '@bangfutong/shared/screening/page-plan'
import { dayInWords, yuanInWords } from '../../ui/words'

/** One page of the screening with what was said on it: tapped, it is asked again. */
export interface AnsweredPage {
  readonly page: string
  readonly title: string
  readonly said: readonly string[]
}

/** Everything answered, page by page, in words. */
export function answeredPages(answers: Answers): AnsweredPage[] {
  const told = (answers.people ?? []).filter(isToldHere)
  const family = told.map(({ relation, years }) => (years === undefined ? relation : `${relation} ${years} 岁`))
  const pages: AnsweredPage[] = [
    { page: 'family', title: '家里的人', said: family.length > 0 ? [family.join('，')] : [] },
  ]
  for (const { id, title, level, facts } of PAGES) {
    const said = facts.flatMap((fact) =>
      level === 'household' ? householdWords(answers, fact) : memberWords(answers, fact),
    )
    pages.push({ page: id, title, said })
  }
  pages.push({ page: 'birthdays', title: '出生日期', said: birthdays(told) })
  return pages.filter(({ said }) => said.length > 0)
}

function householdWords(answers: Answers, fact: string): string[] {
  const value = answers.household[fact]
  const label = findFact(fact)?.label ?? fact
  if (value === undefined) return answers.passed.includes(fact) ? [`${label}：不清楚`] : []
  return [typeof value === 'number' ? `${label}：${yuanInWords(value)} 元` : phraseOf(fact, value)]
}

/** 女儿在上初中；其他人没有在上学 would be long: only who differs from "no" is named. */
function memberWords(answers: Answers, fact: string): string[] {
  const people = answers.people ?? []
  const told = people.filter((person) => person.facts[fact] !== undefined)
  const unclear = people.filter(({ id }) => answers.passed.includes(`members.${id}.${fact}`))
  const yes = told.filter(({ facts }) => facts[fact] !== false && facts[fact] !== 'none')
  const words = yes.map(({ relation, facts }) => `${relation}${phraseOf(fact, facts[fact] as string | boolean)}`)
  const label = findFact(fact)?.label ?? fact
  if (told.length > 0 && yes.length === 0) words.push(`${nobody(fact) ?? `${label}：都没有`}`)
  if (unclear.length > 0) words.push(`${label}：${unclear.map(({ relation }) => relation).join('、')}不清楚`)
  return words
}

const nobody = (fact: string) =>
  ({ school: '没有人上学', labour: '没有人能干活', work: '没有人在外打工' })[fact as 'school' | 'labour' | 'work']

/** People of a file keep the file's years and birthdays, which are not changed here. */
const isToldHere = ({ id }: Person) => /^p\d+$/.test(id)

function birthdays(people: readonly Person[]): string[] {
  return people.flatMap(({ relation, facts }) =>
    facts['birthDate'] ? [`${relation}：${dayInWords(String(facts['birthDate']))}`] : [],
  )
}

const phraseOf = (fact: string, value: string | boolean): string =>
  findFact(fact)?.values?.find((known) => known.value === value)?.phrase ?? String(value)
