import * as z from 'zod/mini'
import { Benefit } from './benefit'
import { Day, Instant } from './day'
import { IdNumber } from './id-number'
import { TownCode, Village, VillageCode } from './place'
import { HouseholdFacts, MemberFacts } from './screening'
import { Fen, id, Phone, text } from './words'

export const HouseholdId = id('hh')
export const MemberId = id('mem')

/** Causes of poverty as the national register names them. */
export const CAUSES = [
  '因病',
  '因残',
  '因学',
  '因灾',
  '因婚',
  '缺土地',
  '缺水',
  '缺技术',
  '缺劳力',
  '缺资金',
  '交通条件落后',
  '自身发展动力不足',
  '其它',
] as const
const Cause = z.enum(CAUSES)

/** Facts of the household itself; membership and place are kept once, outside. */
export const OwnFacts = z.omit(HouseholdFacts, { members: true, townCode: true, villageCode: true })
export type OwnFacts = z.infer<typeof OwnFacts>

/** Facts of a person; the birthday is kept once, outside, beside the ID number. */
export const PersonFacts = z.omit(MemberFacts, { id: true, birthDate: true, health: true, disabled: true })
export type PersonFacts = z.infer<typeof PersonFacts>

/** The household file's first sheet, as stored. */
export const Household = z.strictObject({
  id: HouseholdId,
  villageCode: VillageCode,
  townCode: TownCode,
  group: z.optional(text(20)),
  headName: text(20),
  phone: z.optional(Phone),
  memberCount: z.int().check(z.minimum(1), z.maximum(30)),
  registeredOn: z.optional(Day),
  causes: z.optional(z.strictObject({ primary: Cause, others: z.array(Cause).check(z.maxLength(2)) })),
  facts: OwnFacts,
  photovoltaic: z.optional(z.boolean()),
  cadreId: z.optional(id('acc')),
  lastVisitOn: z.optional(Day),
  /** How many phones are bound; kept by every binding and unbinding, so that a list need not open the files. */
  boundPhones: z.optional(z.int().check(z.minimum(0))),
})
export type Household = z.infer<typeof Household>

/** Kept together and encrypted as one: nobody reads one without the right to the other. */
export const Illness = z.strictObject({
  health: z.optional(z.enum(['healthy', 'chronic', 'serious'])),
  disabled: z.optional(z.boolean()),
})
export type Illness = z.infer<typeof Illness>

export const Member = z.strictObject({
  id: MemberId,
  householdId: HouseholdId,
  name: text(20),
  relation: text(10),
  idNumber: z.optional(IdNumber),
  birthDate: z.optional(Day),
  phone: z.optional(Phone),
  ethnicity: z.optional(text(10)),
  education: z.optional(text(10)),
  insured: z.optional(z.boolean()),
  facts: PersonFacts,
  illness: Illness,
})
export type Member = z.infer<typeof Member>

/** Facts a household told us that nobody has checked yet; they answer 预判, never the register. */
export const ReportedAnswers = z.strictObject({
  facts: HouseholdFacts,
  reportedAt: Instant,
  reportedBy: z.string(),
  onBehalf: z.boolean(),
  version: z.int(),
})
export type ReportedAnswers = z.infer<typeof ReportedAnswers>

export const MemberView = z.strictObject({
  id: MemberId,
  name: z.string(),
  relation: z.string(),
  age: z.optional(z.int()),
  idNumberMasked: z.optional(z.string()),
  phone: z.optional(z.string()),
  education: z.optional(z.string()),
  insured: z.optional(z.boolean()),
  facts: PersonFacts,
  /** Absent where the viewer has no right to it (another adult's illness) or it is not known. */
  illness: z.optional(Illness),
  illnessHidden: z.boolean(),
})
export type MemberView = z.infer<typeof MemberView>

export const Helper = z.strictObject({
  name: z.string(),
  unit: z.optional(z.string()),
  phone: z.optional(z.string()),
  lastVisitOn: z.optional(Day),
})
export type Helper = z.infer<typeof Helper>

export const BindingView = z.strictObject({
  accountId: id('acc'),
  name: z.string(),
  memberId: z.optional(MemberId),
  boundAt: Instant,
  mine: z.boolean(),
})

export const HouseholdView = z.strictObject({
  id: HouseholdId,
  village: Village,
  group: z.optional(z.string()),
  headName: z.string(),
  phone: z.optional(z.string()),
  registration: z.optional(z.enum(['registered', 'exited', 'returned', 'none'])),
  category: z.optional(z.enum(['general', 'dibao', 'wubao', 'none'])),
  causes: z.optional(z.strictObject({ primary: z.string(), others: z.array(z.string()) })),
  facts: OwnFacts,
  members: z.array(MemberView),
  benefits: z.array(Benefit),
  receivedThisYear: z.strictObject({ fen: Fen, count: z.int() }),
  helper: z.optional(Helper),
  bindings: z.array(BindingView),
  answers: z.optional(ReportedAnswers),
  version: z.int(),
})
export type HouseholdView = z.infer<typeof HouseholdView>

/** A cadre's list row: name, what is due, by when; nothing else. */
export const HouseholdRow = z.strictObject({
  id: HouseholdId,
  headName: z.string(),
  village: z.string(),
  memberCount: z.int(),
  registration: z.optional(z.enum(['registered', 'exited', 'returned', 'none'])),
  hasPhone: z.boolean(),
  lastVisitOn: z.optional(Day),
})
export type HouseholdRow = z.infer<typeof HouseholdRow>

/** One line of 谁看过、改过我的档案. */
export const LogEntry = z.strictObject({
  seq: z.int(),
  at: Instant,
  who: z.string(),
  role: z.string(),
  action: z.string(),
  reason: z.optional(z.string()),
  onBehalf: z.boolean(),
})
export type LogEntry = z.infer<typeof LogEntry>
