import { HOURS_NAMES, POSITION_KIND_NAMES, type PositionView } from '@bangfutong/shared/schema/position'

/** What the seeker asked for; kept on the phone. */
export interface Filter {
  kind?: PositionView['kind']
  hours?: PositionView['hours']
  townCode?: string
  /** Whole yuan a month. */
  minPayYuan?: string
}

export const PAY_STEPS = ['1000', '1500', '2000', '2500', '3000'] as const

export interface FilterChip {
  words: string
  on: boolean
  /** The filter after a press. */
  next: Filter
}

/** Asked for most by people tied to home, so always in reach; what else is set stands before them. */
const QUICK_HOURS = ['school-run', 'half-day', 'home'] as const
const QUICK_KINDS = ['workshop', 'public-welfare'] as const

/** The chips on the page: near home, what is set, and the ones most people want. */
export function chipsFor(filter: Filter, near: string | undefined, townName: (code: string) => string): FilterChip[] {
  const toggle = (words: string, part: Filter): FilterChip => {
    const [key, value] = Object.entries(part)[0] as [keyof Filter, never]
    const on = filter[key] === value
    return { words, on, next: { ...filter, [key]: on ? undefined : value } }
  }
  const hours = [...new Set([...(filter.hours ? [filter.hours] : []), ...QUICK_HOURS])]
  const kinds = [...new Set([...(filter.kind ? [filter.kind] : []), ...QUICK_KINDS])]
  const chips = [
    ...(near ? [toggle('离家近', { townCode: near })] : []),
    ...(filter.townCode && filter.townCode !== near
      ? [toggle(townName(filter.townCode), { townCode: filter.townCode })]
      : []),
    ...(filter.minPayYuan ? [toggle(payChip(filter.minPayYuan), { minPayYuan: filter.minPayYuan })] : []),
    ...hours.map((one) => toggle(HOURS_NAMES[one], { hours: one })),
    ...kinds.map((one) => toggle(POSITION_KIND_NAMES[one], { kind: one })),
  ]
  return [...chips.filter(({ on }) => on), ...chips.filter(({ on }) => !on)]
}

/** 2,000 元以上 */
export const payChip = (yuan: string): string => `${Number(yuan).toLocaleString('en-US')} 元以上`

/** Without the empty fields, as the server takes it. */
export function toQuery(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Filter
}

export const isFiltered = (filter: Filter): boolean => Object.keys(toQuery(filter)).length > 0
