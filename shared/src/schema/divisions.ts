import * as z from 'zod/mini'
import { Day } from './day'
import { TownCode, VillageCode } from './place'

const Name = z.string().check(z.minLength(1))

/** Days included; null is not known (from) or open (to). */
const Validity = {
  validFrom: z.nullable(Day),
  validTo: z.nullable(Day),
}

/**
 * A village (村委会), a neighbourhood committee (居委会) or the park's virtual community.
 * `name` is the register's name, `shortName` what people see; names repeat, codes do not.
 */
export const VillageDivision = z.strictObject({
  code: VillageCode,
  name: Name,
  shortName: Name,
  kind: z.enum(['village', 'committee', 'park']),
  ...Validity,
  note: z.optional(Name),
})
export type VillageDivision = z.infer<typeof VillageDivision>

/** A town (镇), a township (乡) or the industrial park, which has no households and is in no picker. */
export const TownDivision = z.strictObject({
  code: TownCode,
  name: Name,
  shortName: Name,
  kind: z.enum(['town', 'township', 'park']),
  ...Validity,
  villages: z.array(VillageDivision),
})
export type TownDivision = z.infer<typeof TownDivision>

export const Divisions = z.strictObject({
  source: z.strictObject({ name: Name, edition: Name, via: Name, licence: Name, verified: z.boolean(), note: Name }),
  county: z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)), name: Name }),
  towns: z.array(TownDivision),
})
export type Divisions = z.infer<typeof Divisions>
