import * as z from 'zod/mini'
import { Day } from './day'
import { Fen, id, text } from './words'

/** One thing a household has received: money in fen, or a service without an amount. */
export const Benefit = z.strictObject({
  id: id('bft'),
  householdId: id('hh'),
  memberId: z.optional(id('mem')),
  policyId: z.string(),
  title: text(60),
  fen: z.optional(Fen),
  receivedOn: Day,
  decidedBy: text(40),
})
export type Benefit = z.infer<typeof Benefit>
