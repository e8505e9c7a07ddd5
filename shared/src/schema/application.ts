import * as z from 'zod/mini'
import { Instant } from './day'
import { id, Phone, text } from './words'

/** What the applicant agrees that the employer sees: name, phone, this note. Nothing of the household file. */
export const Apply = z.strictObject({
  name: text(20),
  phone: Phone,
  note: z.optional(text(100)),
  consent: z.literal(true, '请先同意把姓名和电话给用工单位'),
})
export type Apply = z.infer<typeof Apply>

/** Takes back my own application, or the one I made for this member. */
export const WithdrawApplication = z.strictObject({ memberId: z.optional(id('mem')) })

export const ApplyFor = z.extend(Apply, { positionId: id('pos'), memberId: id('mem') })

/** As stored: `accountId` is who made it, for themselves or for the member of a household they care for. */
export const Application = z.strictObject({
  positionId: id('pos'),
  positionTitle: z.string(),
  employerName: z.string(),
  accountId: id('acc'),
  memberId: z.optional(id('mem')),
  householdId: z.optional(id('hh')),
  name: z.string(),
  phone: z.string(),
  note: z.optional(z.string()),
  status: z.enum(['applied', 'withdrawn']),
  appliedAt: Instant,
  withdrawnAt: z.optional(Instant),
  byCadre: z.optional(z.string()),
})
export type Application = z.infer<typeof Application>

/** The applicant's own view. */
export const MyApplication = z.strictObject({
  positionId: id('pos'),
  positionTitle: z.string(),
  employerName: z.string(),
  /** Present where it was made for someone else. */
  memberId: z.optional(id('mem')),
  name: z.string(),
  phone: z.string(),
  note: z.optional(z.string()),
  status: z.enum(['applied', 'withdrawn']),
  appliedAt: Instant,
  version: z.int(),
})
export type MyApplication = z.infer<typeof MyApplication>

/** The employer's view: only what the applicant agreed to show. */
export const ApplicantView = z.strictObject({
  name: z.string(),
  phone: z.string(),
  note: z.optional(z.string()),
  appliedAt: Instant,
  introducedBy: z.optional(z.string()),
})
export type ApplicantView = z.infer<typeof ApplicantView>
