import type { HouseholdRow } from '@bangfutong/shared/schema/household'

/** What a list may be narrowed to. */
export const ONLY = { 'no-phone': '没绑手机', 'never-visited': '没有走访记录' } as const
export type Only = keyof typeof ONLY

const HOLDS: Record<Only, (row: HouseholdRow) => boolean> = {
  'no-phone': ({ hasPhone }) => !hasPhone,
  'never-visited': ({ lastVisitOn }) => !lastVisitOn,
}

export const readOnly = (word: string | undefined): Only | undefined =>
  (Object.keys(ONLY) as Only[]).find((name) => name === word)

/** The rows whose head has these signs in the name, in their order; spaces typed do not matter. */
export function filterRows(rows: readonly HouseholdRow[], words: string, only?: Only): HouseholdRow[] {
  const signs = words.replace(/\s/g, '')
  return rows.filter((row) => row.headName.includes(signs) && (!only || HOLDS[only](row)))
}
