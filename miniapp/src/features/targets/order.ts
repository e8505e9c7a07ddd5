import type { Plan, PlanSection, Target } from '@bangfutong/shared/schema/plan'
import type * as z from 'zod/mini'
import type { Sorting } from '../../ui'

export type Section = z.infer<typeof PlanSection>

export const SORTS = ['name', 'value', 'unit', 'by'] as const
type SortName = (typeof SORTS)[number]

/** What a table of targets shows, as it stands in the page's address. */
export interface TargetView {
  programme?: string | undefined
  words?: string | undefined
  by?: string | undefined
  order?: string | undefined
}

/** The order asked for; undefined is the plan's own. */
export function sortingOf({ by, order }: TargetView): Sorting | undefined {
  if (!SORTS.some((name) => name === by)) return undefined
  return { by: by as SortName, order: order === 'down' ? 'down' : 'up' }
}

/** Pressed once upwards, again downwards, a third time as in the plan. */
export function nextSorting(view: TargetView, by: string): Pick<TargetView, 'by' | 'order'> {
  const now = sortingOf(view)
  if (now?.by !== by) return { by, order: 'up' }
  return now.order === 'up' ? { by, order: 'down' } : { by: undefined, order: undefined }
}

/** The targets that are asked for, in the order that is asked for. */
export function shownTargets(plan: Plan, view: TargetView): Target[] {
  const words = (view.words ?? '').trim()
  const wanted = plan.targets.filter(
    (target) =>
      (!view.programme || target.programme === view.programme) && (words === '' || textOf(target).includes(words)),
  )
  const sorting = sortingOf(view)
  if (!sorting) return wanted
  const compare = COMPARE[sorting.by as SortName]
  const sign = sorting.order === 'up' ? 1 : -1
  return [...wanted].sort((a, b) => sign * compare(a, b, plan))
}

const textOf = ({ name, quote, places = [], items = [], lead = [], project = '' }: Target): string =>
  [name, quote, project, ...places.map((place) => place.name), ...items, ...lead].join(' ')

const COMPARE: Record<SortName, (a: Target, b: Target, plan: Plan) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
  value: (a, b) => a.value - b.value,
  unit: (a, b) => a.unit.localeCompare(b.unit, 'zh-CN'),
  by: (a, b, { to }) => (a.by ?? to).localeCompare(b.by ?? to),
}
