import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { answerAt, applyAnswer } from '@bangfutong/shared/screening/index'
import { expect, it } from 'vitest'
import { answersOfFile, factsBeyond, mergeFacts } from './file-facts'

const member = (id: string, more: object) => ({
  id,
  name: '示例',
  relation: '妻子',
  facts: {},
  illnessHidden: false,
  ...more,
})
const view = {
  facts: { registration: 'registered' },
  members: [
    member('mem_a', { age: 60, facts: { labour: 'weak' }, illness: { disabled: true } }),
    member('mem_b', { illnessHidden: true }),
  ],
  answers: { facts: { wantsLoan: true, registration: 'none' } },
} as unknown as HouseholdView
const judged = {
  asOf: '2017-06-15',
  verdicts: [{ missing: ['housing', 'members.mem_b.health'] }],
  questions: [],
} as unknown as ScreeningResponse

it('answers from the register first, then from what was reported', () => {
  const answers = answersOfFile(view, judged)
  expect(answerAt(answers, 'registration')).toBe('registered')
  expect(answerAt(answers, 'wantsLoan')).toBe(true)
  expect(answerAt(answers, 'members.mem_a.disabled')).toBe(true)
  expect(answerAt(answers, 'members.mem_a.birthDate')).toBe('1957-06-15')
})

it('does not ask what only the server may see', () => {
  expect(answersOfFile(view, judged).passed).toEqual(['members.mem_b.disabled'])
})

it('carries only what is new, and never a stand-in birthday', () => {
  const file = answersOfFile(view, judged)
  const answers = applyAnswer(applyAnswer(file, 'housing', 'safe'), 'members.mem_b.labour', 'none')
  expect(factsBeyond(file, answers)).toEqual({ housing: 'safe', members: [{ id: 'mem_b', labour: 'none' }] })
  expect(factsBeyond(file, file)).toEqual({})
})

it('adds to what was reported before', () => {
  const before = { wantsLoan: true, members: [{ id: 'mem_a', trained: true }] }
  const now = { wantsLoan: false, members: [{ id: 'mem_a', wantsWork: true }] }
  expect(mergeFacts(before, now)).toEqual({
    wantsLoan: false,
    members: [{ id: 'mem_a', trained: true, wantsWork: true }],
  })
})
