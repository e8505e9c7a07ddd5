import type { Me } from '@bangfutong/shared/schema/account'
import type { Role } from '@bangfutong/shared/schema/role'
import { expect, it, vi } from 'vitest'

vi.mock('@tarojs/taro', () => ({ default: { getStorageSync: () => '', getStorageInfoSync: () => ({ keys: [] }) } }))
const { landingOf } = await import('./sign-in')

const someone = (householdId: string | undefined, ...roles: Role[]): Me => ({
  accountId: 'acc_1',
  name: '演示',
  grants: roles.map((role) => ({ role })),
  ...(householdId ? { householdId } : {}),
  expiresAt: '2017-07-01T00:00:00+08:00',
  demo: true,
})

it.each([
  [someone('hh_1', 'seeker', 'resident'), 'home'],
  [someone(undefined, 'seeker'), 'mine'],
  [someone(undefined, 'seeker', 'cadre'), 'cadreToday'],
  [someone('hh_1', 'seeker', 'resident', 'village-clerk'), 'cadreToday'],
  [someone(undefined, 'seeker', 'township'), 'countyOverview'],
  [someone(undefined, 'seeker', 'employer'), 'company'],
])('%#: lands on the page of the work', (me, page) => expect(landingOf(me)).toBe(page))
