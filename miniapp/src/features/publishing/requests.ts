import type { NoticeView } from '@bangfutong/shared/schema/notice'
import type { ListPage } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

export const fetchSent = (cursor?: string): Promise<ListPage<NoticeView>> =>
  api.call('listSentNotices', { query: cursor === undefined ? {} : { cursor } })

export const useSent = (): Requested<ListPage<NoticeView>> => useRequest('my.sent', () => fetchSent())

/** One notice of mine. A notice just published may not be in the copy: the fresh answer counts. */
export const useSentNotice = (noticeId: string): Requested<NoticeView | null> =>
  useRequest(`my.sent.${noticeId}`, () => findSent(noticeId))

/** Looked for from the newest on; null where it is not mine. */
async function findSent(noticeId: string, cursor?: string): Promise<NoticeView | null> {
  const { items, cursor: next } = await fetchSent(cursor)
  const found = items.find(({ id }) => id === noticeId)
  if (found) return found
  return next ? findSent(noticeId, next) : null
}

export const useReach = (noticeId: string) =>
  useRequest(`my.reach.${noticeId}`, () => api.call('getReach', { params: { noticeId }, query: {} }))
