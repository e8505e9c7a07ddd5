import * as z from 'zod/mini'
import { Benefit } from './benefit'
import { BindingRequestView } from './binding'
import { Day } from './day'
import { Helper, HouseholdRow } from './household'
import { NoticeView } from './notice'
import { Fen, id } from './words'

/** A villager's home, in the order a villager asks: arrived, waiting, who helps, what is missing, what is new. */
export const Home = z.strictObject({
  householdId: id('hh'),
  headName: z.string(),
  memberCount: z.int(),
  received: z.strictObject({ year: z.int(), fen: Fen, count: z.int(), latest: z.optional(Benefit) }),
  waiting: z.array(BindingRequestView),
  helper: z.optional(Helper),
  verdicts: z.strictObject({ already: z.int(), eligible: z.int(), open: z.int() }),
  notices: z.array(NoticeView),
  unread: z.int(),
})
export type Home = z.infer<typeof Home>

/** What waits for a cadre or clerk. */
export const Today = z.strictObject({
  day: Day,
  households: z.int(),
  withoutPhone: z.int(),
  bindingRequests: z.array(BindingRequestView),
  longestUnvisited: z.array(HouseholdRow),
  notices: z.array(NoticeView),
})
export type Today = z.infer<typeof Today>
