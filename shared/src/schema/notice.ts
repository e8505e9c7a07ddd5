import * as z from 'zod/mini'
import { Day, Instant } from './day'
import { VillageCode } from './place'
import { id, text } from './words'

export const NoticeId = id('ntc')

export const NOTICE_KINDS = ['policy', 'meeting', 'work', 'payment', 'other'] as const
export const NOTICE_KIND_NAMES: Record<(typeof NOTICE_KINDS)[number], string> = {
  policy: '政策',
  meeting: '开会、活动',
  work: '招工',
  payment: '发钱',
  other: '其他',
}

/** Who sees it: everyone without signing in, or the bound people of the villages named. */
export const Audience = z.union([
  z.strictObject({ public: z.literal(true) }),
  z.strictObject({ villageCodes: z.array(VillageCode).check(z.minLength(1, '请选至少一个村'), z.maxLength(20)) }),
])
export type Audience = z.infer<typeof Audience>

export const PublishNotice = z.strictObject({
  title: text(40, 2),
  body: text(2500, 2),
  kind: z.enum(NOTICE_KINDS),
  audience: Audience,
  expiresOn: z.optional(Day),
})
export type PublishNotice = z.infer<typeof PublishNotice>

export const Notice = z.strictObject({
  id: NoticeId,
  title: z.string(),
  body: z.string(),
  kind: z.enum(NOTICE_KINDS),
  audience: Audience,
  authorId: id('acc'),
  authorName: z.string(),
  authorUnit: z.optional(z.string()),
  publishedAt: Instant,
  expiresOn: z.optional(Day),
  withdrawnAt: z.optional(Instant),
})
export type Notice = z.infer<typeof Notice>

export const NoticeView = z.strictObject({
  id: NoticeId,
  title: z.string(),
  body: z.string(),
  kind: z.enum(NOTICE_KINDS),
  places: z.array(z.string()),
  author: z.string(),
  publishedAt: Instant,
  expiresOn: z.optional(Day),
  withdrawn: z.boolean(),
  /** Only in a signed-in person's own feed. */
  unread: z.optional(z.boolean()),
})
export type NoticeView = z.infer<typeof NoticeView>

export const AudienceRow = z.strictObject({
  villageCode: z.string(),
  village: z.string(),
  households: z.int(),
  bound: z.int(),
})

/** Who has been reached: counts for the whole audience, names and phones only of households in the caller's care. */
export const Reach = z.strictObject({
  households: z.int(),
  read: z.int(),
  notReached: z.array(
    z.strictObject({
      householdId: id('hh'),
      headName: z.string(),
      village: z.string(),
      phone: z.optional(z.string()),
      bound: z.boolean(),
    }),
  ),
  outsideMyCare: z.int(),
  cursor: z.optional(z.string()),
})
export type Reach = z.infer<typeof Reach>
