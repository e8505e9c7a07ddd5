import type { NoticeView, PublishNotice } from '@bangfutong/shared/schema/notice'

/** A village one may address, with how many households a notice would reach. */
export interface Addressed {
  readonly villageCode: string
  readonly village: string
  readonly households: number
  readonly bound: number
}

/** Whether it is for everyone, signed in or not: nobody counts who has read it. */
export const isForEveryone = ({ places }: Pick<NoticeView, 'places'>): boolean =>
  places.length === 0 || (places.length === 1 && (places[0] ?? '').startsWith('全县'))

export interface Sums {
  households: number
  bound: number
}

export function sumOf(villages: readonly Addressed[]): Sums {
  return {
    households: villages.reduce((sum, { households }) => sum + households, 0),
    bound: villages.reduce((sum, { bound }) => sum + bound, 0),
  }
}

/** 会通知 86 户，其中 20 户绑了手机。 */
export function reachWords(villages: readonly Addressed[]): string {
  const { households, bound } = sumOf(villages)
  if (households === 0) return '选好村，就知道会通知多少户。'
  const rest = households - bound
  const others = rest > 0 ? `另外 ${rest} 户要您打电话或上门说。` : ''
  return `会通知 ${households} 户，其中 ${bound} 户绑了手机。${others}`
}

/** 发给田心村 86 户; 发给 3 个村 210 户; 发给全县. */
export function sendWords(everyone: boolean, villages: readonly Addressed[]): string {
  if (everyone) return '发给全县'
  const [only, ...more] = villages
  if (!only) return '先选发给谁'
  const { households } = sumOf(villages)
  return more.length === 0 ? `发给${only.village} ${households} 户` : `发给 ${villages.length} 个村 ${households} 户`
}

/** 还有 80 户没看, 都看了. */
export const unreadWords = ({ households, read }: { households: number; read: number }): string =>
  households > read ? `还有 ${households - read} 户没看` : '都看了'

/** A half-written notice, kept on the phone until it is sent. */
export interface NoticeDraft {
  title: string
  body: string
  kind: PublishNotice['kind']
  everyone: boolean
  villageCodes: readonly string[]
  /** Days it holds, from today; undefined: no end. */
  days?: number | undefined
}

export const EMPTY_DRAFT: NoticeDraft = { title: '', body: '', kind: 'other', everyone: false, villageCodes: [] }

const DAY_MS = 86_400_000

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The notice as it is sent. */
export function toNotice(draft: NoticeDraft, today: string | undefined): PublishNotice {
  const { title, body, kind, everyone, villageCodes, days } = draft
  return {
    title: title.trim(),
    body: body.trim(),
    kind,
    audience: everyone ? { public: true } : { villageCodes: [...villageCodes] },
    ...(days !== undefined && today && { expiresOn: dayAfter(today, days) }),
  }
}

export type DraftFault = 'title' | 'body' | 'audience'

/** What is still missing, each with its sentence. */
export function faultsOf(draft: NoticeDraft): Partial<Record<DraftFault, string>> {
  return {
    ...(draft.title.trim().length < 2 && { title: '请写标题，至少 2 个字。' }),
    ...(draft.body.trim().length < 2 && { body: '请写内容，至少 2 个字。' }),
    ...(!draft.everyone && draft.villageCodes.length === 0 && { audience: '请选发给哪个村。' }),
  }
}
