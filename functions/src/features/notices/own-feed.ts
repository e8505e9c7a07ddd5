import type { Notice, NoticeView } from '@bangfutong/shared/schema/notice'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { openCursor, sealCursor } from '../../platform/dynamo/cursor'
import { type FeedPage, readFeed } from './feed'
import { NoticeEntity, NoticeReadEntity, positionOf, readsOf, sentBy } from './notice'
import { toNoticeView } from './notice-view'
import { feedVillages, homeOf } from './readership'

const ROWS = 20
/** Reads asked for at a time: those of one page lie in one range and are hardly more than its notices. */
const READS_AT_A_TIME = 100

interface ViewPage {
  items: NoticeView[]
  cursor?: string
}

/** The caller's own feed, twenty a page. A notice published meanwhile moves nothing on later pages. */
export async function listFeedOf(caller: Caller, cursor: string | undefined, services: Services): Promise<ViewPage> {
  const villages = feedVillages(caller, await homeOf(caller, services))
  const list = ['feed', services.view.county, caller.accountId, ...villages]
  const page = await readFeed(villages, openPosition(list, cursor, services), ROWS, services)
  const read = await readAmong(caller.accountId, page.notices, services)
  const { divisions } = services.county
  return toPage(page, list, services, (notice) => toNoticeView(notice, divisions, !read.has(notice.id)))
}

/** The notices for everyone, twenty a page. */
export async function listPublic(cursor: string | undefined, services: Services): Promise<ViewPage> {
  const list = ['feed', services.view.county, 'public']
  const page = await readFeed([], openPosition(list, cursor, services), ROWS, services)
  return toPage(page, list, services, (notice) => toNoticeView(notice, services.county.divisions))
}

/** What the village itself has said lately, for one account; `unread` counts among these newest `limit` only. */
export async function latestForVillage(
  villageCode: string,
  accountId: string,
  limit: number,
  services: Services,
): Promise<{ items: NoticeView[]; unread: number }> {
  const { notices } = await readFeed([villageCode], undefined, limit, services, true)
  const read = await readAmong(accountId, notices, services)
  const items = notices.map((notice) => toNoticeView(notice, services.county.divisions, !read.has(notice.id)))
  return { items, unread: items.filter((item) => item.unread).length }
}

/** The notices an account has sent last, withdrawn ones included. */
export async function latestSent(accountId: string, limit: number, services: Services): Promise<NoticeView[]> {
  const page = await services.view.query({ index: 'gs1', pk: sentBy(accountId), reverse: true, limit })
  return page.items.map((item) => toNoticeView(item.as(NoticeEntity).value, services.county.divisions))
}

/** Which of these notices the account has opened. */
export async function readAmong(accountId: string, notices: readonly Notice[], services: Services) {
  const read = new Set<string>()
  const positions = notices.map(positionOf).sort()
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last) return read
  let cursor: string | undefined
  do {
    const page = await services.view.query({
      index: 'gs1',
      pk: readsOf(accountId),
      between: [first, last],
      limit: READS_AT_A_TIME,
      cursor,
    })
    for (const item of page.items) read.add(item.as(NoticeReadEntity).value.noticeId)
    cursor = page.cursor
  } while (cursor)
  return read
}

function openPosition(list: string[], cursor: string | undefined, services: Services): string | undefined {
  return cursor === undefined ? undefined : String(openCursor(services.view.keyring, list, cursor)['before'])
}

function toPage(page: FeedPage, list: string[], services: Services, view: (notice: Notice) => NoticeView): ViewPage {
  const items = page.notices.map(view)
  return page.next ? { items, cursor: sealCursor(services.view.keyring, list, { before: page.next }) } : { items }
}
