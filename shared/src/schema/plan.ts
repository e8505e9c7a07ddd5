import * as z from 'zod/mini'
import { Day } from './day'
import { TownCode, VillageCode } from './place'

/** The nine programmes of the plan, in the plan's order. */
export const programmeIds = [
  'industry',
  'relocation',
  'village',
  'safety-net',
  'health',
  'finance',
  'employment',
  'education',
  'asset-income',
] as const

export const ProgrammeId = z.enum(programmeIds)
export type ProgrammeId = z.infer<typeof ProgrammeId>

/** Where in the plan something stands: the nine, the overall aim, or the safeguards. */
export const PlanSection = z.enum(['overall', ...programmeIds, 'safeguards'])
export type PlanSection = z.infer<typeof PlanSection>

/** A section of the source: 第一条, 第二（六）条, 第三（八）条. */
export const Clause = z.string().check(z.regex(/^第[一二三](（[一二三四五六七八九]）)?条$/))

const Text = z.string().check(z.minLength(1))
const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const Source = { clause: Clause, quote: Text }

/** A place the plan names. Villages and towns have a code; sites and schools have none. */
export const PlanPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('village'), code: VillageCode, name: Text, town: Text }),
  z.strictObject({ kind: z.literal('town'), code: TownCode, name: Text }),
  z.strictObject({ kind: z.enum(['site', 'school']), name: Text }),
])
export type PlanPlace = z.infer<typeof PlanPlace>

/**
 * One number of the plan. `value` and `unit` stay as printed (万元, %), a range is `value`–`valueTo`.
 * `by` is the last day included and is present only where the text gives a date; otherwise the plan's year applies.
 * `counted` marks a value the text does not print: it is the length of `places` or `items`.
 */
export const Target = z.strictObject({
  id: Slug,
  programme: PlanSection,
  name: Text,
  value: z.number(),
  valueTo: z.optional(z.number()),
  unit: Text,
  /** 以上 at-least, 以下 below, a ceiling at-most; absent: the number itself. */
  compare: z.optional(z.enum(['at-least', 'at-most', 'below'])),
  /** What the number is counted for each of, where it is not the whole county: 每户. */
  per: z.optional(Text),
  by: z.optional(Day),
  places: z.optional(z.array(PlanPlace)),
  items: z.optional(z.array(Text)),
  /** 龙头企业 the plan names. */
  lead: z.optional(z.array(Text)),
  project: z.optional(Text),
  counted: z.optional(z.literal(true)),
  ...Source,
})
export type Target = z.infer<typeof Target>

/** Something due by a dated day; `printed` is how the plan says that day. */
export const Deadline = z.strictObject({
  id: Slug,
  programme: PlanSection,
  name: Text,
  on: Day,
  printed: Text,
  ...Source,
})
export type Deadline = z.infer<typeof Deadline>

/** A duty that returns every month, quarter or half-year. */
export const Cycle = z.strictObject({
  id: Slug,
  programme: PlanSection,
  name: Text,
  every: z.enum(['month', 'quarter', 'half-year']),
  ...Source,
})
export type Cycle = z.infer<typeof Cycle>

/** A promise of the plan without a number. */
export const Goal = z.strictObject({ id: Slug, programme: PlanSection, name: Text, ...Source })
export type Goal = z.infer<typeof Goal>

/** `slogan` is the plan's own words, `summary` ours, at most 60 characters. */
export const Programme = z.strictObject({
  id: ProgrammeId,
  name: Text,
  shortName: Text,
  clause: Clause,
  summary: z.string().check(z.minLength(1), z.maxLength(60)),
  slogan: Text,
})
export type Programme = z.infer<typeof Programme>

const checklist = z.array(Text)

export const Checklists = z.strictObject({
  sixClears: checklist,
  sevenRenovations: checklist,
  threeNetworks: checklist,
  eightPlusFourServices: checklist,
  threeOnes: checklist,
  fiveOnes: checklist,
  leadingIndustries: checklist,
  regionalIndustries: checklist,
  wholeVillageWork: checklist,
  coverLines: checklist,
  financialProducts: checklist,
})
export type Checklists = z.infer<typeof Checklists>

/** A county's work plan of one year as data; the server adds the county's current day. */
export const Plan = z.strictObject({
  title: Text,
  countyCode: z.string().check(z.regex(/^\d{6}$/)),
  year: z.int(),
  from: Day,
  to: Day,
  programmes: z.array(Programme),
  targets: z.array(Target),
  deadlines: z.array(Deadline),
  cycles: z.array(Cycle),
  goals: z.array(Goal),
  places: z.strictObject({ exitVillages: z.array(PlanPlace) }),
  checklists: Checklists,
  checklistSources: z.record(z.keyof(Checklists), z.strictObject(Source)),
  mechanisms: z.array(Text),
})
export type Plan = z.infer<typeof Plan>
