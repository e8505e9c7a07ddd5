import * as z from 'zod/mini'
import { Day } from './day'

const Text = z.string().check(z.minLength(1))

/** One day that differs from the plain week, or a named holiday: off, or a make-up working day. */
export const HolidayDay = z.strictObject({
  on: Day,
  name: Text,
  kind: z.enum(['off', 'work']),
})
export type HolidayDay = z.infer<typeof HolidayDay>

/** Public holidays (放假) and make-up working days (调休上班) of the years listed, and of no other. */
export const Holidays = z.strictObject({
  years: z.array(z.int()),
  source: z.strictObject({ name: Text, number: Text, on: Day, verified: z.boolean(), note: Text }),
  days: z.array(HolidayDay),
})
export type Holidays = z.infer<typeof Holidays>
