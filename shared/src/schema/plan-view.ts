import * as z from 'zod/mini'
import { Day } from './day'
import { Plan } from './plan'

/** The plan and the county's current day. */
export const PlanView = z.extend(Plan, { day: Day })
export type PlanView = z.infer<typeof PlanView>
