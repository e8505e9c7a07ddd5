import { standings } from '@bangfutong/shared/rules/verdict'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { toHousehold } from '@bangfutong/shared/screening/index'
import { open } from '../../platform/navigation'
import { bookOf } from '../policies/pack'
import { changeDraft, draft } from './draft'

/** Asks just what this policy still needs; what was 不清楚 before is asked once more. */
export function askOnly(pack: PolicyPack, policy: string): void {
  const { answers } = draft.get()
  const judged = standings(bookOf(pack), toHousehold(bookOf(pack), answers, pack.day), pack.day)
  const missing = judged.find((one) => one.policy === policy)?.missing ?? []
  changeDraft({ answers: { ...answers, passed: answers.passed.filter((path) => !missing.includes(path)) } })
  open('screening', { policy })
}
