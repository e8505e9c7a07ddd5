import { RELATIONS } from '@bangfutong/shared/facts/relations'
import { type Answers, type Person, withPeople } from '@bangfutong/shared/screening/index'

const ORDINALS = ['大', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const CHILDREN = ['儿子', '女儿', '孙子', '孙女']
const OLDEST = 120
/** Words that fit one person of a family; a husband and a wife leave each other out. */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  我自己: ['我自己'],
  爸爸: ['爸爸'],
  妈妈: ['妈妈'],
  丈夫: ['丈夫', '妻子'],
  妻子: ['丈夫', '妻子'],
}

/** What can still be tapped to add someone. */
export function relationsLeft(people: readonly Pick<Person, 'relation'>[]): string[] {
  const gone = new Set(people.flatMap(({ relation }) => ONCE[relation] ?? []))
  return RELATIONS.map(({ relation }) => relation).filter((relation) => !gone.has(relation))
}

/** The word for one more of a kind: 儿子, then 二儿子; 其他家人, then 其他家人2. */
export function nextRelation(people: readonly Pick<Person, 'relation'>[], relation: string): string {
  const alike = people.filter((person) => person.relation.replace(/^[大二三四五六七八九十]|\d+$/, '') === relation)
  if (alike.length === 0) return relation
  const count = alike.length + 1
  return CHILDREN.includes(relation) ? `${ORDINALS[alike.length] ?? count}${relation}` : `${relation}${count}`
}

export function addPerson(answers: Answers, relation: string): Answers {
  const people = answers.people ?? []
  const sex = RELATIONS.find((known) => known.relation === relation)?.sex
  const added = { id: freeId(people), relation: nextRelation(people, relation), ...(sex && { sex }) }
  return withPeople(answers, [...people.map(told), added])
}

export const removePerson = (answers: Answers, id: string): Answers => {
  const rest = withPeople(answers, (answers.people ?? []).filter((person) => person.id !== id).map(told))
  return { ...rest, passed: rest.passed.filter((path) => !path.startsWith(`members.${id}.`)) }
}

export const setYears = (answers: Answers, id: string, years: number | undefined): Answers =>
  withPeople(
    answers,
    (answers.people ?? []).map((person) => (person.id === id ? { ...told(person), years } : told(person))),
  )

/** Typed years: a whole number from 0 to 120, else undefined. */
export function readYears(typed: string): number | undefined {
  const years = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN
  return years <= OLDEST ? years : undefined
}

const told = ({ id, relation, years }: Person) => ({ id, relation, years })

function freeId(people: readonly Person[]): string {
  const taken = new Set(people.map(({ id }) => id))
  for (let n = 1; ; n++) if (!taken.has(`p${n}`)) return `p${n}`
}
