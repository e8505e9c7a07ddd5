import * as z from 'zod/mini'
import type { AmountRule, Condition, Definition } from '../rules/condition'
import { Clause } from '../schema/plan'

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const Words = z.string().check(z.minLength(1))
const Fen = z.int().check(z.nonnegative())
const Bound = z.union([z.int(), z.strictObject({ parameter: Words })])
const Years = z.int().check(z.nonnegative())
const AgeRange = z.strictObject({
  atLeast: z.optional(Years),
  atMost: z.optional(Years),
  under: z.optional(Years),
})

export const ConditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ConditionSchema) }),
    z.strictObject({ any: z.array(ConditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ some: ConditionSchema }),
    z.strictObject({ every: ConditionSchema }),
    z.strictObject({ use: Words }),
    z.strictObject({ fact: Words, is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ fact: Words, in: z.array(z.string()).check(z.minLength(1)) }),
    z.strictObject({ fact: Words, lessThan: Bound }),
    z.strictObject({ fact: Words, atLeast: Bound }),
    z.strictObject({ age: AgeRange }),
  ]),
) as z.ZodMiniType<Condition>

const Per = z.enum(['year', 'once'])
const verified = z.boolean()
const AmountSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('each'), fen: Fen, per: Per, verified }),
  z.strictObject({ kind: z.literal('each-by'), fact: Words, fen: z.record(z.string(), Fen), per: Per, verified }),
  z.strictObject({ kind: z.literal('ceiling'), fen: Fen, per: Per, verified }),
  z.strictObject({ kind: z.literal('area'), squareMetresEach: z.int(), when: ConditionSchema, verified }),
]) as z.ZodMiniType<AmountRule>

/** One contiguous piece of the county's document, with the clause it stands in. */
export const Quote = z.strictObject({ clause: Clause, quote: Words })
export type Quote = z.infer<typeof Quote>

/** What a policy page says, in plain Chinese. `sources` state the rule; `mentions` only name the policy (文件提到). */
export const PolicyWords = z.strictObject({
  gives: Words,
  who: Words,
  documents: z.array(Words),
  steps: z.array(Words).check(z.minLength(1)),
  contact: Words,
  where: Words,
  sources: z.optional(z.array(Quote).check(z.minLength(1))),
  mentions: z.optional(z.array(Quote).check(z.minLength(1))),
  note: z.optional(Words),
  /** Where an unverified figure comes from; shown small beside it. */
  amountNote: z.optional(Words),
})
export type PolicyWords = z.infer<typeof PolicyWords>

export const Programme = z.enum([
  'industry',
  'relocation',
  'village',
  'safety-net',
  'health',
  'finance',
  'employment',
  'education',
  'asset-income',
])
export type Programme = z.infer<typeof Programme>

/** One policy of the pack: the rule, and the words that explain it. In force from `from` to `to`, both included. */
export const PolicyFile = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  programme: Programme,
  kind: z.enum(['household', 'member']),
  title: Words,
  name: Words,
  from: Day,
  to: Day,
  basis: z.enum(['plan', 'general', 'elsewhere']),
  /** The village gives the places: ineligible then reads 不在优先范围. */
  placesByVillage: z.optional(z.literal(true)),
  household: z.nullable(ConditionSchema),
  member: z.optional(ConditionSchema),
  already: z.optional(ConditionSchema),
  amount: z.optional(AmountSchema),
  words: PolicyWords,
})
export type PolicyFile = z.infer<typeof PolicyFile>

/** A worked case of a policy; what it leaves out is not compared. */
export const PolicyCase = z.strictObject({
  name: Words,
  asOf: Day,
  household: z.record(z.string(), z.unknown()),
  status: z.enum(['eligible', 'ineligible', 'unknown', 'not-in-force']),
  already: z.optional(z.boolean()),
  subjects: z.optional(z.array(z.string())),
  missing: z.optional(z.array(z.string())),
  amount: z.optional(z.record(z.string(), z.unknown())),
})
export type PolicyCase = z.infer<typeof PolicyCase>

export const ParameterFile = z.record(
  z.string(),
  z.strictObject({
    label: Words,
    unit: z.enum(['fen-a-year']),
    values: z.array(
      z.strictObject({ from: Day, to: z.nullable(Day), value: Fen, source: Words, verified: z.boolean() }),
    ),
  }),
)
export type ParameterFile = z.infer<typeof ParameterFile>

export const DefinitionFile = z.record(
  z.string(),
  z.strictObject({ phrase: Words, otherwise: Words, is: ConditionSchema }),
) as z.ZodMiniType<Record<string, Definition>>
