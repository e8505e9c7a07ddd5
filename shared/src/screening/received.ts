import type { Benefit } from '../schema/benefit'
import type { ScreeningVerdict } from '../schema/screening'

type Standing = Pick<ScreeningVerdict, 'policy' | 'already' | 'status'>

export interface OfFile<V extends Standing> {
  /** 已在享受: the rule says so, or something of the policy was received in the year. */
  readonly already: readonly V[]
  readonly eligible: readonly V[]
  readonly open: readonly V[]
}

/** Verdicts of a file in the groups a household asks for; what it has received this year is no longer due. */
export function sortForFile<V extends Standing>(
  verdicts: readonly V[],
  benefits: readonly Pick<Benefit, 'policyId' | 'receivedOn'>[],
  year: string,
): OfFile<V> {
  const received = new Set(
    benefits.filter(({ receivedOn }) => receivedOn.startsWith(year)).map(({ policyId }) => policyId),
  )
  const isHeld = ({ already, policy }: Standing) => already || received.has(policy)
  const rest = verdicts.filter((verdict) => !isHeld(verdict))
  return {
    already: verdicts.filter(isHeld),
    eligible: rest.filter(({ status }) => status === 'eligible'),
    open: rest.filter(({ status }) => status === 'unknown'),
  }
}
