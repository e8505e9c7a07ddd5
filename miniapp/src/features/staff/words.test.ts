import type { StaffMember } from '@bangfutong/shared/schema/account'
import { expect, it } from 'vitest'
import { areaWords, filterStaff, groundOf, postWords } from './words'

const member = (name: string, grants: StaffMember['grants'], more: Partial<StaffMember> = {}): StaffMember => ({
  accountId: `acc_${name}`,
  name,
  status: 'active',
  grants: [{ role: 'seeker' }, ...grants],
  version: 1,
  ...more,
})
const cadre = member('古演示明', [{ role: 'cadre', villageCodes: ['360729100201'] }], { unit: '县直第36帮扶单位' })
const officer = member('林演示文', [{ role: 'county' }], { phone: '13800000000' })

it('names posts, not that everybody may look for work', () => {
  expect(postWords(cadre)).toBe('帮扶干部')
  expect(postWords(member('甲', [{ role: 'cadre' }, { role: 'village-clerk' }, { role: 'cadre' }]))).toBe(
    '帮扶干部、村文书',
  )
})

it('says what a post looks after; a village that is not known keeps its code', () => {
  expect(areaWords(officer, undefined)).toBe('全县')
  expect(areaWords(cadre, undefined)).toBe('360729100201')
})

it.each([
  [{ words: ' 演示 明' }, ['古演示明']],
  [{ words: '1380' }, ['林演示文']],
  [{ words: '第36' }, ['古演示明']],
  [{ role: 'county' }, ['林演示文']],
  [{ role: 'county', words: '古' }, []],
  [{}, ['古演示明', '林演示文']],
])('finds %j', (filter, names) => {
  expect(filterStaff([cadre, officer], filter).map(({ name }) => name)).toEqual(names)
})

it('asks a post for its ground', () => {
  expect([groundOf('cadre'), groundOf('township'), groundOf('inspector')]).toEqual(['villages', 'town', 'county'])
})
