import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { useState } from 'react'
import { type Failure, failureOf } from '../../platform/failure'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'
import { useMe } from '../session/session'

interface NoticePage {
  items: NoticeView[]
  cursor?: string | undefined
}

/** A signed-in person's notices are theirs alone: kept under `my.`, so that they go with the session. */
const feedKey = (signedIn: boolean) => (signedIn ? 'my.notices' : 'notices')

function fetchPage(signedIn: boolean, cursor?: string): Promise<NoticePage> {
  const query = cursor === undefined ? {} : { cursor }
  return signedIn ? api.call('listFeed', { query }) : api.call('listPublicNotices', { query })
}

/** The newest notices: everyone's for a visitor, also the village's own once signed in. */
export function useNotices(): Requested<NoticePage> {
  const signedIn = useMe() !== undefined
  return useRequest(feedKey(signedIn), () => fetchPage(signedIn))
}

export interface MoreNotices {
  readonly items: readonly NoticeView[]
  /** Fetches the next twenty; undefined on the last page. */
  readonly more: (() => Promise<void>) | undefined
  readonly failure: Failure | undefined
}

/** The pages after the first, as far as they were asked for. A fresh first page starts over. */
export function useMoreNotices(first: NoticePage): MoreNotices {
  const signedIn = useMe() !== undefined
  const [added, setAdded] = useState<{ first: NoticePage; items: NoticeView[]; cursor?: string | undefined }>()
  const [failure, setFailure] = useState<Failure>()
  const mine = added?.first === first ? added : { first, items: [], cursor: first.cursor }
  const { cursor } = mine
  const fetchMore = async (from: string) => {
    try {
      const next = await fetchPage(signedIn, from)
      setAdded({ first, items: [...mine.items, ...next.items], cursor: next.cursor })
      setFailure(undefined)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return { items: [...first.items, ...mine.items], more: cursor ? () => fetchMore(cursor) : undefined, failure }
}

/** One notice; a signed-in person's opening of it is told to the server once. */
export function useNotice(noticeId: string): Requested<NoticeView> {
  const signedIn = useMe() !== undefined
  return useRequest(`${signedIn ? 'my.notice' : 'notice'}.${noticeId}`, async () => {
    const params = { noticeId }
    if (!signedIn) return api.call('getPublicNotice', { params })
    const notice = await api.call('getFeedNotice', { params })
    if (notice.unread) await api.call('markRead', { params, body: {} }).catch(() => undefined)
    return notice
  })
}
