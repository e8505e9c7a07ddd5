import * as z from 'zod/mini'
import { Instant } from './day'
import { IdNumber } from './id-number'
import { id, text } from './words'

export const BindingRequestId = id('brq')

export const RequestBinding = z.strictObject({ name: text(20), idNumber: IdNumber })
export type RequestBinding = z.infer<typeof RequestBinding>

/** The same answer whether or not the person is in a file, so that nobody can find out by asking. */
export const BindingRequested = z.strictObject({ received: z.literal(true), next: z.string() })

export const BindingRequestView = z.strictObject({
  id: BindingRequestId,
  householdId: id('hh'),
  headName: z.string(),
  applicantName: z.string(),
  memberName: z.string(),
  requestedAt: Instant,
})
export type BindingRequestView = z.infer<typeof BindingRequestView>

export const Decision = z.strictObject({ accept: z.boolean(), reason: z.optional(text(100)) })
