import type { Notice } from '@bangfutong/shared/schema/notice'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { put, type Write } from '../../platform/dynamo/entity'
import { type NoticeRead, NoticeReadEntity, noticeReadKey } from './notice'
import { getReadable, type Home } from './readership'

/** Whether this phone has opened the notice. */
export const hasRead = async (noticeId: string, accountId: string, services: Services) =>
  (await services.view.get(NoticeReadEntity, noticeReadKey(noticeId, accountId), { consistent: true })) !== undefined

/** The write that marks a notice as read; none where it is marked already. 404 where it does not reach the caller. */
export async function readingOf(
  noticeId: string,
  caller: Caller,
  at: string,
  services: Services,
): Promise<Write | undefined> {
  const { notice, home } = await getReadable(noticeId, caller, services)
  if (await hasRead(noticeId, caller.accountId, services)) return undefined
  return put(NoticeReadEntity, toRead(notice, caller.accountId, home, at), { ifAbsent: true })
}

const toRead = (notice: Notice, accountId: string, home: Home | undefined, at: string): NoticeRead => ({
  noticeId: notice.id,
  noticePublishedAt: notice.publishedAt,
  accountId,
  ...(home ?? {}),
  readAt: at,
})
