import type { RuleBook } from '../rules/condition'
import { type JudgeOptions, judge } from '../rules/verdict'
import type { ScreeningRequest, ScreeningResponse } from '../schema/screening'

/**
 * The answer to one screening: every policy's verdict, explained, and what to ask next.
 * @param today the county's current day, used where the request names none
 */
export function screen(
  book: RuleBook,
  request: ScreeningRequest,
  today: string,
  options: JudgeOptions = {},
): ScreeningResponse {
  return judge(book, request.household, request.asOf ?? today, options) as ScreeningResponse
}
