import * as z from 'zod/mini'
import { Day } from './day'
import { VillageCode } from './place'

const Text = z.string().check(z.minLength(1))

/** A value the county may change, with where it comes from; `verified: false` is shown as 待核实. */
const setting = <T extends z.core.$ZodType>(value: T) =>
  z.strictObject({ value, label: Text, source: Text, verified: z.boolean() })

const days = setting(z.int().check(z.positive()))

/** Clocks are in calendar days unless the name says workingDays. */
export const CountySettings = z.strictObject({
  /** Who the per-capita income is divided by. */
  incomeDivisor: setting(z.enum(['registered-members', 'residents'])),
  positionStaleAfterDays: days,
  needAnswerWithinWorkingDays: days,
  needResolveWithinWorkingDays: days,
  warningDecideWithinDays: days,
  publicNoticeDays: days,
  exitNoticeDays: days,
  pairedHouseholdsMin: setting(z.int().check(z.positive())),
  pairedHouseholdsMax: setting(z.int().check(z.positive())),
})
export type CountySettings = z.infer<typeof CountySettings>

/** A poor village (贫困村) of the plan's year; `unknown` where the source does not name it. */
export const PoorVillage = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('known'),
    code: VillageCode,
    name: Text,
    town: Text,
    exits: z.boolean(),
  }),
  z.strictObject({ status: z.literal('unknown'), note: Text }),
])
export type PoorVillage = z.infer<typeof PoorVillage>

export const County = z.strictObject({
  id: z.string().check(z.regex(/^\d{6}-\d{4}$/)),
  countyCode: z.string().check(z.regex(/^\d{6}$/)),
  name: Text,
  shortName: Text,
  planYear: z.int(),
  timeZone: Text,
  /** The fixed day of the demo county; a real county's clock runs. */
  demoDay: Day,
  poorVillages: z.array(PoorVillage),
  settings: CountySettings,
})
export type County = z.infer<typeof County>
