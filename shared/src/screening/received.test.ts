import { expect, it } from 'vitest'
import { sortForFile } from './received'

const verdict = (policy: string, status: 'eligible' | 'unknown' | 'ineligible', already = false) => ({
  policy,
  status,
  already,
})
const verdicts = [
  verdict('loan', 'unknown'),
  verdict('boarding-aid', 'eligible'),
  verdict('rain-dew', 'eligible'),
  verdict('relocation', 'ineligible', true),
]
const names = (list: readonly { policy: string }[]) => list.map(({ policy }) => policy)

it('counts as held what the rule or a benefit of the year says', () => {
  const benefits = [{ policyId: 'boarding-aid', receivedOn: '2017-05-11' }]
  const sorted = sortForFile(verdicts, benefits, '2017')
  expect(names(sorted.already)).toEqual(['boarding-aid', 'relocation'])
  expect(names(sorted.eligible)).toEqual(['rain-dew'])
  expect(names(sorted.open)).toEqual(['loan'])
})

it('forgets what was received in another year', () => {
  const benefits = [{ policyId: 'boarding-aid', receivedOn: '2016-12-31' }]
  expect(names(sortForFile(verdicts, benefits, '2017').eligible)).toEqual(['boarding-aid', 'rain-dew'])
})
