import { HOURS_NAMES, type PositionView } from '@bangfutong/shared/schema/position'
import { yuanInWords } from '../../ui/words'

const PER = { month: '元/月', day: '元/天', piece: '元/件' } as const

const DISTANCE: Record<NonNullable<PositionView['distance']>, string> = {
  'same-village': '就在本村',
  'same-town': '同一个乡镇',
  'other-town': '外乡镇',
  outside: '县外',
}

type Pay = PositionView['pay']

/** 2,700–3,400 元/月, 计件 0.40 元/件 */
export function promisedWords({ by, fromFen, toFen }: Pay): string {
  const range = toFen === undefined || toFen === fromFen ? '' : `–${yuanInWords(toFen)}`
  return `${by === 'piece' ? '计件 ' : ''}${yuanInWords(fromFen)}${range} ${PER[by]}`
}

export interface PayWords {
  figure: string
  unit: string
  note?: string
  /** What is promised, where what was really paid stands first. */
  promised?: string
}

/** The figure that stands first: what was really paid last month, else what is promised. */
export function payWords(pay: Pay): PayWords {
  if (pay.lastMonthFen !== undefined) {
    return { figure: yuanInWords(pay.lastMonthFen), unit: '元', note: '上月真实平均到手', promised: promisedWords(pay) }
  }
  const [figure = '', unit = ''] = promisedWords(pay).replace('计件 ', '').split(' ')
  return { figure, unit, note: pay.by === 'piece' ? '计件，招工写的' : '招工写的' }
}

/** 就在本村; absent where it is not known from where. */
export const distanceWords = ({ distance }: Pick<PositionView, 'distance'>): string | undefined =>
  distance && DISTANCE[distance]

/** 能接送孩子 · 8:30–16:00 */
export function hoursWords({ hours, shifts }: Pick<PositionView, 'hours' | 'shifts'>): string {
  const name = HOURS_NAMES[hours]
  return shifts.includes(name) ? shifts : `${name} · ${shifts}`
}

/** 今天确认还招 2 人, 3 天前确认还招 2 人 */
export function confirmedWords({
  daysSinceConfirmed: days,
  places,
}: Pick<PositionView, 'daysSinceConfirmed' | 'places'>) {
  return `${days === 0 ? '今天' : `${days} 天前`}确认还招 ${places} 人`
}

export const staleWords = ({ daysSinceConfirmed }: Pick<PositionView, 'daysSinceConfirmed'>): string =>
  `${daysSinceConfirmed} 天没确认`
