import * as z from 'zod/mini'
import { Day } from './day'

export const CountyView = z.strictObject({
  code: z.string(),
  name: z.string(),
  planYear: z.int(),
  day: Day,
  demo: z.boolean(),
  /** Days after which an unconfirmed position looks stale: a county setting. */
  positionStaleAfterDays: z.int(),
})
export type CountyView = z.infer<typeof CountyView>
