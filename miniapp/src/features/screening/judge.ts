import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import { type Answers, namesOf, screen, toHousehold } from '@bangfutong/shared/screening/index'
import { bookOf } from '../policies/pack'

/** What each member is called when spoken to: 我自己 becomes 您自己. */
export const spokenNames = (answers: Answers): Record<string, string> =>
  Object.fromEntries(Object.entries(namesOf(answers)).map(([id, name]) => [id, name.replace(/^我/, '您')]))

/** Every policy judged on the phone by the pack's day, with the sentences naming the family's own words. */
export function judgeAnswers(pack: PolicyPack, answers: Answers, nearest = true): readonly ScreeningVerdict[] {
  const household = toHousehold(bookOf(pack), answers, pack.day)
  return screen(bookOf(pack), { household }, pack.day, { names: spokenNames(answers), nearest }).verdicts
}

export interface Sorted {
  readonly already: readonly ScreeningVerdict[]
  readonly eligible: readonly ScreeningVerdict[]
  readonly open: readonly ScreeningVerdict[]
  readonly ineligible: readonly ScreeningVerdict[]
  readonly notInForce: readonly ScreeningVerdict[]
}

/** Every verdict in exactly one of five groups: what is received already stands first, whatever its status. */
export function sortVerdicts(verdicts: readonly ScreeningVerdict[]): Sorted {
  const of = (status: ScreeningVerdict['status']) =>
    verdicts.filter((verdict) => !verdict.already && verdict.status === status)
  return {
    already: verdicts.filter(({ already }) => already),
    eligible: of('eligible'),
    open: of('unknown'),
    ineligible: of('ineligible'),
    notInForce: of('not-in-force'),
  }
}
