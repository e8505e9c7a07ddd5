import * as z from 'zod/mini'
import { Day, Instant } from './day'
import { TownCode, VillageCode } from './place'
import { Fen, id, Phone, text } from './words'

export const PositionId = id('pos')
export const EmployerId = id('emp')

export const POSITION_KINDS = ['workshop', 'park', 'public-welfare', 'local', 'outside'] as const
export const POSITION_KIND_NAMES: Record<(typeof POSITION_KINDS)[number], string> = {
  workshop: '扶贫车间',
  park: '园区企业',
  'public-welfare': '公益性岗位',
  local: '本地用工',
  outside: '外出务工',
}

/** How the hours fit a family's day. */
export const HOURS = ['school-run', 'day', 'half-day', 'shifts', 'home', 'flexible'] as const
export const HOURS_NAMES: Record<(typeof HOURS)[number], string> = {
  'school-run': '能接送孩子',
  day: '白班',
  'half-day': '半天',
  shifts: '倒班',
  home: '可在家做',
  flexible: '时间自由',
}

export const Pay = z.strictObject({
  by: z.enum(['month', 'day', 'piece']),
  /** What the employer promises, in fen a month, day or piece. */
  fromFen: Fen.check(z.minimum(1), z.maximum(10_000_000)),
  toFen: z.optional(Fen.check(z.minimum(1), z.maximum(10_000_000))),
  /** What was really paid last month on average, in fen a month, where the employer has shown it. */
  lastMonthFen: z.optional(Fen.check(z.minimum(1), z.maximum(10_000_000))),
})

const details = {
  title: text(30, 2),
  kind: z.enum(POSITION_KINDS),
  pay: Pay,
  hours: z.enum(HOURS),
  shifts: text(60),
  needs: text(200),
  duties: text(400),
  places: z.int().check(z.minimum(1), z.maximum(500)),
  villageCode: z.optional(VillageCode),
  townCode: z.optional(TownCode),
  address: text(60),
  contactPhone: Phone,
}

export const PublishPosition = z.strictObject(details)
export type PublishPosition = z.infer<typeof PublishPosition>

export const Position = z.strictObject({
  ...details,
  id: PositionId,
  employerId: EmployerId,
  employerName: z.string(),
  status: z.enum(['open', 'closed']),
  confirmedOn: Day,
  publishedAt: Instant,
})
export type Position = z.infer<typeof Position>

export const PositionView = z.strictObject({
  ...details,
  id: PositionId,
  employerName: z.string(),
  status: z.enum(['open', 'closed']),
  place: z.string(),
  confirmedOn: Day,
  daysSinceConfirmed: z.int(),
  stale: z.boolean(),
  /** How far, said by place and never by position of the phone. */
  distance: z.optional(z.enum(['same-village', 'same-town', 'other-town', 'outside'])),
  version: z.int(),
})
export type PositionView = z.infer<typeof PositionView>

export const Employer = z.strictObject({
  id: EmployerId,
  name: text(40),
  kind: z.enum(POSITION_KINDS),
  villageCode: z.optional(VillageCode),
  townCode: z.optional(TownCode),
  contactName: text(20),
  contactPhone: Phone,
  verifiedOn: z.optional(Day),
})
export type Employer = z.infer<typeof Employer>
