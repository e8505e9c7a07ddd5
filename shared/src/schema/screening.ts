import * as z from 'zod/mini'
import { Day } from './day'
import { TownCode, VillageCode } from './place'

/** What is known of one member. An absent fact is unknown; null is an error. */
export const MemberFacts = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
  birthDate: z.optional(Day),
  sex: z.optional(z.enum(['male', 'female'])),
  labour: z.optional(z.enum(['ordinary', 'skilled', 'weak', 'none'])),
  health: z.optional(z.enum(['healthy', 'chronic', 'serious'])),
  disabled: z.optional(z.boolean()),
  school: z.optional(
    z.enum([
      'none',
      'preschool',
      'primary',
      'junior',
      'senior-high',
      'secondary-vocational',
      'higher-vocational',
      'undergraduate',
    ]),
  ),
  work: z.optional(z.enum(['none', 'local', 'other-county', 'other-province'])),
  everMarried: z.optional(z.boolean()),
  firstYear: z.optional(z.boolean()),
  boarding: z.optional(z.boolean()),
  wantsWork: z.optional(z.boolean()),
  wantsTraining: z.optional(z.boolean()),
  trained: z.optional(z.boolean()),
  startsBusiness: z.optional(z.boolean()),
  caresForOthers: z.optional(z.boolean()),
})
export type MemberFacts = z.infer<typeof MemberFacts>

/** What is known of a household. Money in fen a year, a loss negative. At most 30 members. */
export const HouseholdFacts = z.strictObject({
  registration: z.optional(z.enum(['registered', 'exited', 'returned', 'none'])),
  category: z.optional(z.enum(['general', 'dibao', 'wubao', 'none'])),
  townCode: z.optional(TownCode),
  villageCode: z.optional(VillageCode),
  incomePerCapita: z.optional(z.int()),
  housing: z.optional(z.enum(['safe', 'dangerous'])),
  relocation: z.optional(z.enum(['none', 'listed', 'moved'])),
  wantsIndustry: z.optional(z.boolean()),
  hasProject: z.optional(z.boolean()),
  wantsLoan: z.optional(z.boolean()),
  growsOilTea: z.optional(z.boolean()),
  hasSupporter: z.optional(z.boolean()),
  hasLivelihood: z.optional(z.boolean()),
  members: z.optional(z.array(MemberFacts).check(z.minLength(1), z.maxLength(30))),
})
export type HouseholdFacts = z.infer<typeof HouseholdFacts>

/** The same, with what no single field shows: the village lies in the town, and every member has its own id. */
export const CoherentHousehold = HouseholdFacts.check((ctx) => {
  const { townCode, villageCode, members } = ctx.value
  if (townCode !== undefined && villageCode !== undefined && !villageCode.startsWith(townCode)) {
    ctx.issues.push(custom(villageCode, ['villageCode'], '这个村不在所选的乡镇里'))
  }
  const seen = new Set<string>()
  members?.forEach((member, i) => {
    if (seen.has(member.id)) ctx.issues.push(custom(member.id, ['members', i, 'id'], '家人的编号重复了'))
    seen.add(member.id)
  })
})

/** The body of a screening. `asOf` absent means the county's current day: check births then with screeningRequestOn. */
export const ScreeningRequest = screeningRequestOn(undefined)
export type ScreeningRequest = z.infer<typeof ScreeningRequest>

/** The same body, also refusing a birth after `today` where the request names no day of its own. */
export function screeningRequestOn(today: string | undefined) {
  return z.strictObject({ asOf: z.optional(Day), household: CoherentHousehold }).check((ctx) => {
    const day = ctx.value.asOf ?? today
    ctx.value.household.members?.forEach(({ birthDate }, i) => {
      if (day === undefined || birthDate === undefined || birthDate <= day) return
      ctx.issues.push(custom(birthDate, ['household', 'members', i, 'birthDate'], '出生日期在所问的日子之后'))
    })
  })
}

function custom(input: unknown, path: PropertyKey[], message: string) {
  return { code: 'custom' as const, input, path, message }
}

const Scalar = z.union([z.string(), z.number(), z.boolean()])
const Years = z.optional(z.int())
const AgeRange = z.strictObject({ atLeast: Years, atMost: Years, under: Years })

export interface ReasonLine {
  op: 'compare' | 'all' | 'any' | 'some' | 'every'
  fact?: string | undefined
  member?: string | undefined
  value?: string | number | boolean | undefined
  age?: number | undefined
  wanted:
    | string
    | boolean
    | string[]
    | { lessThan: number }
    | { atLeast: number }
    | { age: z.infer<typeof AgeRange> }
    | { not: { age: z.infer<typeof AgeRange> } }
  result: boolean | 'unknown'
  sentence: string
  children?: ReasonLine[] | undefined
}

/**
 * One line of an explanation: a comparison (`fact`, `value` where known, `wanted`) or a group of lines. `result` says
 * whether what is wanted is met. Negations are written into what is wanted, so every line reads the same way.
 */
export const ReasonLine: z.ZodMiniType<ReasonLine> = z.lazy(() =>
  z.strictObject({
    op: z.enum(['compare', 'all', 'any', 'some', 'every']),
    fact: z.optional(z.string()),
    member: z.optional(z.string()),
    value: z.optional(Scalar),
    age: z.optional(z.int()),
    wanted: z.union([
      z.string(),
      z.boolean(),
      z.array(z.string()),
      z.strictObject({ lessThan: z.number() }),
      z.strictObject({ atLeast: z.number() }),
      z.strictObject({ age: AgeRange }),
      z.strictObject({ not: z.strictObject({ age: AgeRange }) }),
    ]),
    result: z.union([z.boolean(), z.literal('unknown')]),
    sentence: z.string(),
    children: z.optional(z.array(ReasonLine)),
  }),
) as z.ZodMiniType<ReasonLine>

export const ScreeningAmount = z.nullable(
  z.union([
    z.strictObject({
      fen: z.int(),
      per: z.enum(['year', 'once']),
      upTo: z.optional(z.literal(true)),
      verified: z.boolean(),
    }),
    z.strictObject({ squareMetres: z.int(), upTo: z.literal(true), verified: z.boolean() }),
  ]),
)
export type ScreeningAmount = z.infer<typeof ScreeningAmount>

/** The fewest changes that would make a household eligible. `assumed` ones fill in what nobody has said yet. */
export const NearestChange = z.strictObject({
  changes: z.array(
    z.strictObject({
      fact: z.string(),
      /** A list of one made-up member where nobody has said who is in the family. */
      to: z.union([Scalar, z.array(MemberFacts)]),
      step: z.string(),
      assumed: z.optional(z.literal(true)),
    }),
  ),
  assumed: z.int(),
})
export type NearestChange = z.infer<typeof NearestChange>

export const ScreeningVerdict = z.strictObject({
  policy: z.string(),
  programme: z.string(),
  status: z.enum(['eligible', 'ineligible', 'unknown', 'not-in-force']),
  already: z.boolean(),
  subjects: z.array(z.string()),
  missing: z.array(z.string()),
  amount: ScreeningAmount,
  verified: z.boolean(),
  reasons: z.array(ReasonLine),
  failing: z.array(ReasonLine),
  nearest: z.nullable(NearestChange),
  /** Only for member policies: where each member stands. */
  members: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        status: z.enum(['eligible', 'ineligible', 'unknown']),
        missing: z.array(z.string()),
      }),
    ),
  ),
})
export type ScreeningVerdict = z.infer<typeof ScreeningVerdict>

export const ScreeningResponse = z.strictObject({
  asOf: z.string(),
  verdicts: z.array(ScreeningVerdict),
  questions: z.array(z.string()),
})
export type ScreeningResponse = z.infer<typeof ScreeningResponse>
