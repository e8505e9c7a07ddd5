import type { Pack } from '../pack/assemble'
import { type JudgeOptions, judge } from '../rules/verdict'
import type { ScreeningRequest, ScreeningResponse } from '../schema/screening'

/**
 * The answer to one screening: every policy's verdict, explained, and what to ask next.
 * @param today the county's current day, used where the request names none
 */
export function screen(
  pack: Pack,
  request: ScreeningRequest,
  today: string,
  options: JudgeOptions = {},
): ScreeningResponse {
  return judge(pack, request.household, request.asOf ?? today, options) as ScreeningResponse
}
