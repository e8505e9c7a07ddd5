import type { Illness, PersonFacts } from '@bangfutong/shared/schema/household'
import type { Draft } from './family'
import type { Random } from './random'

type School = NonNullable<PersonFacts['school']>
type Labour = NonNullable<PersonFacts['labour']>

export interface Person extends Draft {
  facts: Required<PersonFacts>
  illness: Required<Illness>
  education?: string
}

export const isAble = (person: Person) => person.facts.labour !== 'none'
export const isStudent = (person: Person) => person.facts.school !== 'none'

/** Gives each of a family what fits age and place in it; where `canWork`, somebody can, else nobody. */
export function describeFamily(random: Random, drafts: readonly Draft[], canWork: boolean): Person[] {
  const people = drafts.map((draft) => describe(random, draft, drafts.length, canWork))
  if (canWork && !people.some(isAble)) {
    const worker = people.find(({ role }) => role === 'adult')!
    worker.illness = { health: 'healthy', disabled: false }
    worker.facts.labour = 'ordinary'
  }
  const carer = findCarer(people)
  if (carer) carer.facts.caresForOthers = true
  return people
}

function describe(random: Random, draft: Draft, size: number, canWork: boolean): Person {
  const illness = illnessOf(random, draft)
  const school = schoolOf(random, draft)
  const labour = canWork ? labourOf(random, draft, illness, school) : 'none'
  const able = labour !== 'none'
  const free = able && draft.age <= 65
  const work = free ? random.weighted(WORK) : 'none'
  const college = school === 'higher-vocational' || school === 'undergraduate'
  const education = educationOf(random, draft, school)
  return {
    ...draft,
    illness,
    facts: {
      sex: draft.sex,
      labour,
      school,
      work,
      everMarried: hasMarried(random, draft, size),
      firstYear: college && draft.age <= 19 && random.chance(0.85),
      boarding: random.chance(BOARDING[school]),
      wantsWork: free && work !== 'other-province' && random.chance(0.5),
      wantsTraining: free && random.chance(0.3),
      trained: free && random.chance(labour === 'skilled' ? 0.9 : 0.3),
      startsBusiness: free && draft.age >= 18 && draft.age <= 55 && random.chance(0.04),
      caresForOthers: false,
    },
    ...(education ? { education } : {}),
  }
}

const WORK: readonly (readonly [NonNullable<PersonFacts['work']>, number])[] = [
  ['none', 34],
  ['local', 31],
  ['other-county', 12],
  ['other-province', 23],
]

const BOARDING: Record<School, number> = {
  none: 0,
  preschool: 0,
  primary: 0.08,
  junior: 0.5,
  'senior-high': 0.75,
  'secondary-vocational': 0.85,
  'higher-vocational': 0.95,
  undergraduate: 0.97,
}

/** Shares of serious and chronic illness and of disability, by age. A grown dependent has one of them. */
function illnessOf(random: Random, { age, role }: Draft): Required<Illness> {
  const [serious, chronic, disabled] =
    age < 16 ? [0.012, 0.01, 0.015] : age < 60 ? [0.04, 0.09, 0.05] : [0.1, 0.34, 0.08]
  const health = random.weighted<NonNullable<Illness['health']>>([
    ['serious', serious],
    ['chronic', chronic],
    ['healthy', 1 - serious - chronic],
  ])
  if (role !== 'dependent') return { health, disabled: random.chance(disabled) }
  const disability = random.chance(0.7)
  return { health: disability ? health : 'serious', disabled: disability }
}

function schoolOf(random: Random, { age, role }: Draft): School {
  if (role === 'dependent' || age < 3 || age > 23) return 'none'
  if (age < 6) return random.chance(0.85) ? 'preschool' : 'none'
  if (age < 12) return 'primary'
  if (age < 15) return 'junior'
  if (age < 18)
    return random.weighted<School>([
      ['senior-high', 48],
      ['secondary-vocational', 36],
      ['none', 16],
    ])
  return random.weighted<School>([
    ['higher-vocational', 22],
    ['undergraduate', 16],
    ['none', 62],
  ])
}

function labourOf(random: Random, { age }: Draft, { health, disabled }: Required<Illness>, school: School): Labour {
  if (age < 16 || school !== 'none' || age > 72) return 'none'
  const strong = age < 60 ? 1 : age < 66 ? 0.35 : 0
  const light = age < 66 ? 1 : 0.3
  if (health === 'serious' || disabled) return random.chance(0.45 * light) ? 'weak' : 'none'
  if (!random.chance(light)) return 'none'
  if (!random.chance(strong) || (health === 'chronic' && random.chance(0.4))) return 'weak'
  return random.chance(0.14) ? 'skilled' : 'ordinary'
}

function hasMarried(random: Random, { age, role, relation }: Draft, size: number): boolean {
  if (relation === '配偶') return true
  if (role === 'elder') return size > 1 || random.chance(0.6)
  if (role === 'adult') return size > 2 || random.chance(0.55)
  return role === 'child' && age >= 22 && random.chance(0.12)
}

function educationOf(random: Random, { age }: Draft, school: School): string | undefined {
  if (age < 12) return undefined
  if (school === 'junior') return '小学'
  if (school === 'senior-high' || school === 'secondary-vocational') return '初中'
  if (school !== 'none') return '高中'
  if (age >= 60) return random.weighted(EDUCATION_OLD)
  return random.weighted(age >= 40 ? EDUCATION_MIDDLE : EDUCATION_YOUNG)
}
const EDUCATION_OLD = [
  ['文盲或半文盲', 34],
  ['小学', 56],
  ['初中', 10],
] as const
const EDUCATION_MIDDLE = [
  ['小学', 48],
  ['初中', 46],
  ['高中', 6],
] as const
const EDUCATION_YOUNG = [
  ['小学', 12],
  ['初中', 62],
  ['高中', 14],
  ['中专', 12],
] as const

/** Who stays with the small children, the very old or the ill: a woman first, then whoever is not far away. */
function findCarer(people: readonly Person[]): Person | undefined {
  const needed = people.some(({ age, illness }) => age < 8 || age >= 78 || illness.health === 'serious')
  if (!needed) return undefined
  const grown = people.filter((person) => person.age >= 18 && person.age <= 70 && !isStudent(person))
  const near = grown.filter(({ facts, illness }) => illness.health !== 'serious' && facts.work !== 'other-province')
  const candidates = near.filter((person) => people.length > 1 && isAble(person))
  return candidates.find(({ sex }) => sex === 'female') ?? candidates[0]
}
