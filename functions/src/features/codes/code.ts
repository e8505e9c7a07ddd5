import { InviteStaff } from '@bangfutong/shared/schema/account'
import { Instant } from '@bangfutong/shared/schema/day'
import { id } from '@bangfutong/shared/schema/words'
import * as z from 'zod/mini'
import type { Services } from '../../http/services'
import { defineEntity, put, type Write } from '../../platform/dynamo/entity'

/** What a one-time code opens: a household for a phone, or a post for a member of staff. */
export const Purpose = z.union([
  z.strictObject({ bind: z.strictObject({ householdId: id('hh'), memberId: z.optional(id('mem')) }) }),
  z.strictObject({ invite: InviteStaff }),
])
export type Purpose = z.infer<typeof Purpose>

/** A code told to one person; stored by its blind index only, usable once, gone after its time. */
export const CodeSchema = z.strictObject({
  index: z.string(),
  purpose: Purpose,
  issuedBy: z.string(),
  expiresAt: Instant,
  usedBy: z.optional(id('acc')),
})
export type CodeRecord = z.infer<typeof CodeSchema>

export const codeKey = (index: string) => ({ pk: `CODE#${index}`, sk: 'CODE' })
export const CodeEntity = defineEntity({
  name: 'one-time-code',
  schema: CodeSchema,
  secret: ['purpose'],
  keys: (code: CodeRecord) => codeKey(code.index),
  ttl: (code: CodeRecord) => Math.floor(Date.parse(code.expiresAt) / 1000),
})

const DIGITS = 100_000_000

/** A new code of eight digits, and the write that keeps it. The clear text leaves once, in the answer. */
export function issueCode(purpose: Purpose, issuedBy: string, hours: number, services: Services) {
  const code = String(services.randomInt(DIGITS)).padStart(8, '0')
  const expiresAt = new Date(services.clock.now().getTime() + hours * 3_600_000).toISOString()
  const record: CodeRecord = { index: services.keyring.blindIndex('bind-code', code), purpose, issuedBy, expiresAt }
  const write: Write = put(CodeEntity, record, { ifAbsent: true })
  return { answer: { code: `${code.slice(0, 4)} ${code.slice(4)}`, expiresAt }, write }
}
