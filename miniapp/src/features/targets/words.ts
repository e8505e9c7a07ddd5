import type { Plan, PlanPlace, Target } from '@bangfutong/shared/schema/plan'
import type { Tone } from '../../ui'
import { dayInWords } from '../../ui/words'
import { daysBetween } from '../care/visits'
import type { Section } from './order'

const COMPARE = { 'at-least': '以上', 'at-most': '以内', below: '以下' } as const

const figure = (value: number) => value.toLocaleString('en-US')

/** 7,918; 60 以上; 2–3; 每户 1 */
export function valueWords({ value, valueTo, compare, per }: Target): string {
  const range = valueTo === undefined ? figure(value) : `${figure(value)}–${figure(valueTo)}`
  return `${range}${compare ? ` ${COMPARE[compare]}` : ''}${per ? `（${per}）` : ''}`
}

/** 2017年6月30日; the whole year where the plan gives no day. */
export const byWords = ({ by }: Target, { year }: Pick<Plan, 'year'>): string => (by ? dayInWords(by) : `${year}年内`)

const placeWords = (place: PlanPlace): string => (place.kind === 'village' ? `${place.town}${place.name}` : place.name)

export const placesWords = ({ places = [] }: Target): string => places.map(placeWords).join('、') || '全县'

export function sectionName({ programmes }: Pick<Plan, 'programmes'>, section: Section): string {
  if (section === 'overall') return '总目标'
  if (section === 'safeguards') return '保障措施'
  return programmes.find(({ id }) => id === section)?.shortName ?? section
}

const SOON_DAYS = 30

export interface Left {
  words: string
  tone: Tone
}

/** Days left or over, by the county's day; the last day is included. */
export function leftUntil(on: string, today: string): Left {
  const days = daysBetween(today, on)
  if (days < 0) return { words: `过了 ${-days} 天`, tone: 'danger' }
  if (days === 0) return { words: '今天到期', tone: 'danger' }
  return { words: `还有 ${days} 天`, tone: days <= SOON_DAYS ? 'waiting' : 'quiet' }
}
