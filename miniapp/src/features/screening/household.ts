import type { HouseholdFacts, ScreeningResponse } from '@bangfutong/shared/schema/screening'
import type { Answers } from '@bangfutong/shared/screening/index'
import { newId } from '../../platform/ids'
import { api } from '../session/api'
import { answersOfFile, factsBeyond, mergeFacts } from './file-facts'

export interface HouseholdAnswers {
  /** What the file said when it was read. */
  readonly file: Answers
  /** What was reported earlier and waits to be checked; a new report replaces it, so it is sent along. */
  readonly reported: HouseholdFacts
  readonly version: number
}

/** The file of a household and what it answers. */
export async function readHouseholdAnswers(householdId: string): Promise<HouseholdAnswers> {
  const params = { householdId }
  const [view, judged] = await Promise.all([api.call('getHousehold', { params }), api.call('getVerdicts', { params })])
  const { facts: reported = {}, version = 0 } = view.answers ?? {}
  return { file: answersOfFile(view, judged), reported, version }
}

/**
 * 交给干部核实: carries what was said beyond the file into it. Resolves to the household judged anew; rejects with
 * the server's problem (409 where someone else has reported meanwhile: read again and repeat).
 */
export async function reportToFile(
  householdId: string,
  read: HouseholdAnswers,
  answers: Answers,
): Promise<ScreeningResponse> {
  const body = { facts: mergeFacts(read.reported, factsBeyond(read.file, answers)), version: read.version }
  await api.call('reportAnswers', { params: { householdId }, body, idempotencyKey: newId('key') })
  return api.call('getVerdicts', { params: { householdId } })
}
