import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import type { ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import type { Answers } from '@bangfutong/shared/screening/index'
import { useMemo } from 'react'
import { judgeAnswers } from './judge'

/** The verdicts of these answers, worked out on the phone; empty until the policies are there. */
export function useVerdicts(pack: PolicyPack | undefined, answers: Answers): readonly ScreeningVerdict[] {
  return useMemo(() => (pack ? judgeAnswers(pack, answers) : []), [pack, answers])
}
