import * as z from 'zod/mini'
import { AudienceRow, NoticeId, NoticeView, PublishNotice, Reach } from '../schema/notice'
import { Cursor, Paging, page } from '../schema/words'
import { PUBLIC, PUBLISHERS, SIGNED_IN } from './access'
import { endpoints } from './endpoint'

const notice = { kind: 'notice', param: 'noticeId' } as const
const noticeParams = z.strictObject({ noticeId: NoticeId })
const done = z.strictObject({ done: z.literal(true) })

export const noticeEndpoints = endpoints({
  listPublicNotices: {
    method: 'GET',
    path: '/notices',
    summary: 'Notices for everyone, newest first',
    access: PUBLIC,
    query: z.strictObject({ ...Paging }),
    output: page(NoticeView),
  },
  getPublicNotice: {
    method: 'GET',
    path: '/notices/{noticeId}',
    summary: 'One notice for everyone',
    access: PUBLIC,
    params: noticeParams,
    output: NoticeView,
  },
  listFeed: {
    method: 'GET',
    path: '/feed',
    summary: 'Notices for me: my village’s and the public ones, with their unread mark',
    access: SIGNED_IN,
    query: z.strictObject({ ...Paging }),
    output: page(NoticeView),
  },
  getFeedNotice: {
    method: 'GET',
    path: '/feed/{noticeId}',
    summary: 'One notice that reaches me',
    access: SIGNED_IN,
    params: noticeParams,
    output: NoticeView,
  },
  markRead: {
    method: 'POST',
    path: '/feed/{noticeId}/readings',
    summary: 'I have opened this notice',
    access: SIGNED_IN,
    params: noticeParams,
    body: z.strictObject({}),
    output: done,
  },
  listAudiences: {
    method: 'GET',
    path: '/audiences',
    summary: 'The villages I may address, with how many households a notice would reach',
    access: PUBLISHERS,
    output: z.array(AudienceRow),
  },
  publishNotice: {
    method: 'POST',
    path: '/notices',
    summary: 'Publish a notice to villages in my area; only the county addresses everyone',
    access: PUBLISHERS,
    body: PublishNotice,
    output: NoticeView,
    status: 201,
  },
  listSentNotices: {
    method: 'GET',
    path: '/notices/sent',
    summary: 'Notices I have published',
    access: PUBLISHERS,
    query: z.strictObject({ ...Paging }),
    output: page(NoticeView),
  },
  withdrawNotice: {
    method: 'POST',
    path: '/notices/{noticeId}/withdrawal',
    summary: 'Withdraw a notice of mine; it stays on record',
    access: PUBLISHERS,
    target: notice,
    params: noticeParams,
    body: z.strictObject({}),
    output: NoticeView,
  },
  getReach: {
    method: 'GET',
    path: '/notices/{noticeId}/reach',
    summary: 'Who has not read it yet, with a phone number for a call',
    access: PUBLISHERS,
    target: notice,
    params: noticeParams,
    query: z.strictObject({ cursor: z.optional(Cursor) }),
    output: Reach,
  },
})
