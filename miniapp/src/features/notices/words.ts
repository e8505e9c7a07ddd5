import { NOTICE_KIND_NAMES, type NoticeView } from '@bangfutong/shared/schema/notice'
import { dayInWords } from '../../ui/words'

const CHINA_OFFSET_MS = 8 * 3_600_000

/** The day in China on which something was published. */
export const publishedDay = ({ publishedAt }: Pick<NoticeView, 'publishedAt'>): string =>
  new Date(new Date(publishedAt).getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)

export const kindWords = ({ kind }: Pick<NoticeView, 'kind'>): string => NOTICE_KIND_NAMES[kind]

/** 全县, 田心村, 田心村等 3 个村: short, for a line of a list. */
export function placeWords({ places }: Pick<NoticeView, 'places'>): string {
  if (places.length === 0 || places[0]?.startsWith('全县')) return '全县'
  if (places.length <= 2) return places.join('、')
  return `${places[0]}等 ${places.length} 个村`
}

/** 6月1日 for a line of a list; the year where it is not this one. */
export function shortDay(day: string, today: string | undefined): string {
  const words = dayInWords(day)
  return today && day.slice(0, 4) === today.slice(0, 4) ? words.slice(words.indexOf('年') + 1) : words
}

export const spokenNotice = (notice: NoticeView): string =>
  [`${notice.title}。`, notice.body, `${notice.author}，${dayInWords(publishedDay(notice))}。`].join('\n')
