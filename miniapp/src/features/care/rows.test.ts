import type { HouseholdRow } from '@bangfutong/shared/schema/household'
import { expect, it } from 'vitest'
import { filterRows, readOnly } from './rows'

const row = (headName: string, more: Partial<HouseholdRow> = {}): HouseholdRow => ({
  id: `hh_${headName}`,
  headName,
  village: '田心村',
  memberCount: 3,
  hasPhone: true,
  ...more,
})
const rows = [
  row('李演示桂', { lastVisitOn: '2017-05-30' }),
  row('谢演示福', { hasPhone: false, lastVisitOn: '2017-05-14' }),
  row('曾演示武', { hasPhone: false }),
]
const names = (found: HouseholdRow[]) => found.map(({ headName }) => headName)

it.each([
  ['', undefined, ['李演示桂', '谢演示福', '曾演示武']],
  [' 演示 福 ', undefined, ['谢演示福']],
  ['', 'no-phone', ['谢演示福', '曾演示武']],
  ['', 'never-visited', ['曾演示武']],
  ['谢', 'never-visited', []],
] as const)('finds %j narrowed to %s', (words, only, expected) => {
  expect(names(filterRows(rows, words, only))).toEqual(expected)
})

it('takes only what it knows from an address', () => {
  expect(readOnly('no-phone')).toBe('no-phone')
  expect(readOnly('toString')).toBeUndefined()
  expect(readOnly(undefined)).toBeUndefined()
})
