import type { Benefit } from '@bangfutong/shared/schema/benefit'
import type { HouseholdView, LogEntry, MemberView } from '@bangfutong/shared/schema/household'
import { yuanInWords } from '../../ui/words'

const REGISTRATION = {
  registered: '建档立卡户',
  exited: '已脱贫，政策照样享受',
  returned: '返贫，正在帮扶',
  none: '没有建档立卡',
} as const
const CATEGORY = { general: '一般户', dibao: '低保户', wubao: '五保（特困供养）户', none: '' } as const
const SCHOOL = {
  none: '',
  preschool: '上幼儿园',
  primary: '上小学',
  junior: '上初中',
  'senior-high': '上高中',
  'secondary-vocational': '上中职',
  'higher-vocational': '上高职',
  undergraduate: '上大学',
} as const
const HEALTH = { healthy: '身体健康', chronic: '有慢性病', serious: '有大病' } as const

/** 建档立卡户 · 一般户 */
export function standingWords({ registration, category }: Pick<HouseholdView, 'registration' | 'category'>): string {
  return [registration && REGISTRATION[registration], category && CATEGORY[category]].filter(Boolean).join(' · ')
}

const PLAIN: Readonly<Record<string, string>> = { 之子: '儿子', 之女: '女儿', 之父: '爸爸', 之母: '妈妈' }

/** The register's 之子 as a neighbour says it. */
export const relationWords = (relation: string): string => PLAIN[relation] ?? relation

const FIRST = ['户主', '配偶']

/** The head, the spouse, then the others from old to young; unknown ages last. */
export function inFamilyOrder(members: readonly MemberView[]): MemberView[] {
  const rank = ({ relation }: MemberView) => (FIRST.includes(relation) ? FIRST.indexOf(relation) : FIRST.length)
  return [...members].sort((a, b) => rank(a) - rank(b) || (b.age ?? -1) - (a.age ?? -1))
}

/** 45 岁 · 上初中 · 已参保; what is not known is not said. */
export function memberWords({ age, facts, insured, illness }: MemberView): string {
  return [
    age === undefined ? '' : `${age} 岁`,
    facts.school ? SCHOOL[facts.school] : '',
    insured ? '已参加医保' : '',
    illness?.health ? HEALTH[illness.health] : '',
    illness?.disabled ? '有残疾证' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** 625 元; a service without an amount is said to be one. */
export const receivedWords = ({ fen }: Pick<Benefit, 'fen'>): string =>
  fen === undefined ? '已办' : `${yuanInWords(fen)} 元`

export interface YearOfBenefits {
  readonly year: string
  readonly fen: number
  readonly items: readonly Benefit[]
}

/** What was received, by year, the newest first. */
export function byYear(benefits: readonly Benefit[]): YearOfBenefits[] {
  const years = new Map<string, Benefit[]>()
  for (const benefit of [...benefits].sort((a, b) => b.receivedOn.localeCompare(a.receivedOn))) {
    const year = benefit.receivedOn.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), benefit])
  }
  return [...years].map(([year, items]) => ({
    year,
    items,
    fen: items.reduce((sum, { fen = 0 }) => sum + fen, 0),
  }))
}

/** 帮扶干部 古演示明 打开了档案 */
export const logWords = ({ who, role, action, onBehalf }: LogEntry): string =>
  `${role} ${who}${onBehalf ? '替您家' : ''}${action}`
