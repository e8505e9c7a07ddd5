import { AccountId } from '@bangfutong/shared/schema/account'
import { Instant } from '@bangfutong/shared/schema/day'
import { HouseholdId } from '@bangfutong/shared/schema/household'
import { Notice, NoticeId } from '@bangfutong/shared/schema/notice'
import { VillageCode } from '@bangfutong/shared/schema/place'
import * as z from 'zod/mini'
import { defineEntity, type PutWrite, put } from '../../platform/dynamo/entity'

/** Where a notice stands in every list: by time, its id deciding between two of the same instant. */
export const positionOf = (notice: Pick<Notice, 'id' | 'publishedAt'>) => `${notice.publishedAt}#${notice.id}`

export const noticeKey = (noticeId: string) => ({ pk: `NTC#${noticeId}`, sk: 'NTC' })
export const PUBLIC_FEED = 'FEED#public'
export const villageFeed = (villageCode: string) => `FEED#${villageCode}`
export const sentBy = (accountId: string) => `SENT#${accountId}`

/** Texts may name people, so they are sealed like names. A withdrawn notice leaves the public feed, not its author. */
export const NoticeEntity = defineEntity<Notice>({
  name: 'notice',
  schema: Notice,
  secret: ['title', 'body', 'authorName'],
  keys: (notice) => ({
    ...noticeKey(notice.id),
    gs1: { pk: sentBy(notice.authorId), sk: positionOf(notice) },
    ...('public' in notice.audience && !notice.withdrawnAt ? { gs2: { pk: PUBLIC_FEED, sk: positionOf(notice) } } : {}),
  }),
})

/** A whole copy in each village it addresses: one query reads a village's feed. Withdrawal removes it. */
export const NoticeAtVillage = z.extend(Notice, { villageCode: VillageCode })
export type NoticeAtVillage = z.infer<typeof NoticeAtVillage>

export const noticeAtVillageKey = (noticeId: string, villageCode: string) => ({
  pk: `NTC#${noticeId}`,
  sk: `AT#${villageCode}`,
})
export const NoticeAtVillageEntity = defineEntity<NoticeAtVillage>({
  name: 'notice-at-village',
  schema: NoticeAtVillage,
  secret: ['title', 'body', 'authorName'],
  keys: (notice) => ({
    ...noticeAtVillageKey(notice.id, notice.villageCode),
    gs1: { pk: villageFeed(notice.villageCode), sk: positionOf(notice) },
  }),
})

/** One phone has opened one notice; household and village where the notice addressed the reader's own village. */
export const NoticeRead = z.strictObject({
  noticeId: NoticeId,
  noticePublishedAt: Instant,
  accountId: AccountId,
  householdId: z.optional(HouseholdId),
  villageCode: z.optional(VillageCode),
  readAt: Instant,
})
export type NoticeRead = z.infer<typeof NoticeRead>

export const READS = 'READ#'
export const noticeReadKey = (noticeId: string, accountId: string) => ({
  pk: `NTC#${noticeId}`,
  sk: `${READS}${accountId}`,
})
export const readsOf = (accountId: string) => `READS#${accountId}`
export const NoticeReadEntity = defineEntity<NoticeRead>({
  name: 'notice-read',
  schema: NoticeRead,
  keys: (read) => ({
    ...noticeReadKey(read.noticeId, read.accountId),
    // In the order of the feed, so that the reads of one page are one range.
    gs1: {
      pk: readsOf(read.accountId),
      sk: positionOf({ id: read.noticeId, publishedAt: read.noticePublishedAt }),
    },
  }),
})

export const villagesOf = (notice: Pick<Notice, 'audience'>) =>
  'public' in notice.audience ? [] : notice.audience.villageCodes

/** A notice and its copies, for whoever loads many. */
export const noticePuts = (notice: Notice): PutWrite[] => [
  put(NoticeEntity, notice),
  ...villagesOf(notice).map((villageCode) => put(NoticeAtVillageEntity, { ...notice, villageCode })),
]

export const noticeReadPuts = (read: NoticeRead): PutWrite[] => [put(NoticeReadEntity, read)]
