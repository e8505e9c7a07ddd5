import { Grant } from '@bangfutong/shared/schema/account'
import { Instant } from '@bangfutong/shared/schema/day'
import { id, Phone, text } from '@bangfutong/shared/schema/words'
import * as z from 'zod/mini'
import { defineEntity } from '../../platform/dynamo/entity'

/** One open session; a token is good only while its session stands here. */
const OpenSession = z.strictObject({ id: id('ses'), device: z.enum(['phone', 'desktop']), openedAt: Instant })

/** A person who signs in. Roles of staff are in `grants`; a household is bound beside them. */
export const AccountSchema = z.strictObject({
  id: id('acc'),
  name: text(20),
  unit: z.optional(text(40)),
  phone: z.optional(Phone),
  status: z.enum(['active', 'disabled', 'deleted']),
  grants: z.array(Grant),
  binding: z.optional(z.strictObject({ householdId: id('hh'), memberId: z.optional(id('mem')) })),
  sessions: z.array(OpenSession),
  /** Blind index of the WeChat identity, so that deletion can cut the link. */
  openIdIndex: z.optional(z.string()),
  /** Sealed; WeChat wants it with every text it checks and every message it sends. */
  openid: z.optional(z.string()),
})
export type Account = z.infer<typeof AccountSchema>

export const accountKey = (accountId: string) => ({ pk: `ACC#${accountId}`, sk: 'ACC' })

/** Staff are listed by index `STAFF`; villagers and seekers are not listed at all. */
export const AccountEntity = defineEntity({
  name: 'account',
  schema: AccountSchema,
  secret: ['name', 'phone', 'openid'],
  keys: (account: Account) => ({
    ...accountKey(account.id),
    ...(account.grants.length > 0 ? { gs1: { pk: 'STAFF', sk: account.id } } : {}),
  }),
})

/** Which account a WeChat identity belongs to, by its blind index. */
const OpenIdLinkSchema = z.strictObject({ index: z.string(), accountId: id('acc') })
export const openIdKey = (index: string) => ({ pk: `WX#${index}`, sk: 'WX' })
export const OpenIdLink = defineEntity({
  name: 'openid-link',
  schema: OpenIdLinkSchema,
  secret: [],
  keys: (link: z.infer<typeof OpenIdLinkSchema>) => openIdKey(link.index),
})
