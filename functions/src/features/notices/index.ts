import type { Owner } from '../../http/authority'
import { notFound } from '../../http/authority'
import type { Handlers } from '../../http/handler'
import { listOf } from '../../http/paging'
import { ledgerContext } from '../../http/route'
import type { Services } from '../../http/services'
import { accountKey } from '../accounts/account'
import { listAudiencesOf } from './audiences'
import { hasRead, readingOf } from './mark-read'
import { NoticeEntity, noticeKey, sentBy } from './notice'
import { toNoticeView } from './notice-view'
import { listFeedOf, listPublic } from './own-feed'
import { prepareNotice } from './publish'
import { reachOf } from './reach'
import { findInForce, getReadable } from './readership'
import { getNotice, withdraw } from './withdraw'

export {
  NoticeAtVillageEntity,
  NoticeEntity,
  NoticeReadEntity,
  noticePuts,
  noticeReadPuts,
} from './notice'
export { latestForVillage, latestSent } from './own-feed'
export { countBinding, VillageCountsEntity, villageCountsPuts } from './village-counts'

type Names =
  | 'listPublicNotices'
  | 'getPublicNotice'
  | 'listFeed'
  | 'getFeedNotice'
  | 'markRead'
  | 'listAudiences'
  | 'publishNotice'
  | 'listSentNotices'
  | 'withdrawNotice'
  | 'getReach'

export const noticeHandlers: Pick<Handlers, Names> = {
  async listPublicNotices({ query }, services) {
    return { body: await listPublic(query.cursor, services) }
  },

  async getPublicNotice({ params }, services) {
    const notice = await findInForce(params.noticeId, services)
    if (!notice || !('public' in notice.audience)) throw notFound()
    return { body: toNoticeView(notice, services.county.divisions) }
  },

  async listFeed({ query, caller }, services) {
    return { body: await listFeedOf(caller, query.cursor, services) }
  },

  async getFeedNotice({ params, caller }, services) {
    const { notice } = await getReadable(params.noticeId, caller, services)
    const read = await hasRead(notice.id, caller.accountId, services)
    return { body: toNoticeView(notice, services.county.divisions, !read) }
  },

  // A reading belongs to the reader's history: a notice read by a whole village at once has no chain to wait for.
  async markRead({ params, caller, at }, services) {
    const write = await readingOf(params.noticeId, caller, at, services)
    if (!write) return { body: { done: true } }
    const change = { subject: accountKey(caller.accountId).pk, action: 'notice.read', writes: [write] }
    return { body: { done: true }, change: { ...change, after: { noticeId: params.noticeId } } }
  },

  async listAudiences({ caller }, services) {
    return { body: await listAudiencesOf(caller, services) }
  },

  async publishNotice({ body, caller, at }, services) {
    const { notice, writes } = await prepareNotice(body, caller, at, services)
    return {
      body: toNoticeView(notice, services.county.divisions),
      // The notice itself stays on record; its words need not be kept twice.
      change: { subject: noticeKey(notice.id).pk, action: 'notice.published', writes, after: notice.audience },
    }
  },

  async listSentNotices({ query, caller }, services) {
    const page = await listOf(services.view, { index: 'gs1', pk: sentBy(caller.accountId), reverse: true }, query)
    const { divisions } = services.county
    return { body: { ...page, items: page.items.map((item) => toNoticeView(item.as(NoticeEntity).value, divisions)) } }
  },

  async withdrawNotice({ params, at }, services) {
    const { notice, writes } = withdraw(await getNotice(params.noticeId, services), at)
    const body = toNoticeView(notice, services.county.divisions)
    if (writes.length === 0) return { body }
    return {
      body,
      change: {
        subject: noticeKey(notice.id).pk,
        action: 'notice.withdrawn',
        writes,
        after: { withdrawnAt: notice.withdrawnAt },
      },
    }
  },

  async getReach(call, services) {
    const { params, query, caller } = call
    const { value } = await getNotice(params.noticeId, services)
    const reach = await reachOf(value, caller, query.cursor, services)
    // Names and phones leave with this answer.
    const look = { subject: noticeKey(value.id).pk, action: 'notice.reach-opened', onceADay: true }
    await services.ledger.look(ledgerContext(call, services), look)
    return { body: reach }
  },
}

/** A notice belongs to its author, and above them to the county. */
export async function findNoticeOwner(noticeId: string, services: Services): Promise<Owner | undefined> {
  const found = await services.view.get(NoticeEntity, noticeKey(noticeId))
  return found && { authorId: found.value.authorId }
}
