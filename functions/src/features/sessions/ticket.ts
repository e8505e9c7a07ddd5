import { Instant } from '@bangfutong/shared/schema/day'
import { id } from '@bangfutong/shared/schema/words'
import * as z from 'zod/mini'
import { defineEntity } from '../../platform/dynamo/entity'

/** A desktop that waits to be let in. The desktop alone knows the secret; the code is on its screen. */
export const TicketSchema = z.strictObject({
  id: id('tck'),
  codeIndex: z.string(),
  secretHash: z.string(),
  status: z.enum(['waiting', 'approved', 'used']),
  accountId: z.optional(id('acc')),
  expiresAt: Instant,
})
export type TicketRecord = z.infer<typeof TicketSchema>

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

export const ticketKey = (ticketId: string) => ({ pk: `TCK#${ticketId}`, sk: 'TCK' })
export const TicketEntity = defineEntity({
  name: 'ticket',
  schema: TicketSchema,
  secret: [],
  keys: (ticket: TicketRecord) => ticketKey(ticket.id),
  ttl: (ticket: TicketRecord) => seconds(ticket.expiresAt),
})

/** From the code on the screen, by its blind index, to the ticket. */
const TicketCodeSchema = z.strictObject({ index: z.string(), ticketId: id('tck'), expiresAt: Instant })
export const ticketCodeKey = (index: string) => ({ pk: `TCKCODE#${index}`, sk: 'TCKCODE' })
export const TicketCodeEntity = defineEntity({
  name: 'ticket-code',
  schema: TicketCodeSchema,
  secret: [],
  keys: (code: z.infer<typeof TicketCodeSchema>) => ticketCodeKey(code.index),
  ttl: (code: z.infer<typeof TicketCodeSchema>) => seconds(code.expiresAt),
})
