import type { EndpointName } from '@bangfutong/shared/api/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Call, testCall } from '../../testing/call'
import {
  aHousehold,
  cadreGrant,
  clerkGrant,
  storeAccount,
  storeHousehold,
  testId,
  VILLAGE,
} from '../../testing/household'
import { openTestServices, type TestServices } from '../../testing/services'
import { bindingHandlers } from '../bindings/index'
import { findHouseholdOwner } from '../households/file'
import { householdHandlers } from '../households/index'
import { noticePuts } from '../notices/index'
import { homeHandlers } from './index'

const householdId = testId('hh', 1)
let test: TestServices
let call: Call
let head: string
let cadre: string
let clerk: string

beforeAll(async () => {
  test = await openTestServices()
  const { services } = test
  const handlers = { ...homeHandlers, ...bindingHandlers, ...householdHandlers }
  call = testCall(services, handlers, { household: findHouseholdOwner })
  head = await storeAccount(services, 1, { name: '示例户主1', binding: { householdId, memberId: testId('mem', 10) } })
  cadre = await storeAccount(services, 2, { name: '示例干部', phone: '13800000002', grants: [cadreGrant] })
  clerk = await storeAccount(services, 3, { grants: [clerkGrant] })
  const bound = { householdId, accountId: head, name: '示例户主1', boundAt: '2017-02-01T08:00:00+08:00' }
  const benefit = { householdId, policyId: 'preschool-aid', title: '示例补助', fen: 150_000, decidedBy: '示例部门' }
  const benefits = [1, 2].map((n) => ({ ...benefit, id: testId('bft', n), receivedOn: `2017-0${n}-01` }))
  await storeHousehold(services, { ...aHousehold(1, { cadreId: cadre }), benefits, bindings: [bound] })
  for (let n = 2; n <= 60; n++) await storeHousehold(services, aHousehold(n, n <= 8 ? { cadreId: cadre } : {}))
  const notice = (n: number) => ({
    id: testId('ntc', n),
    title: `示例通知${n}`,
    body: '本村定于本周六上午在村部开会，请每户来一人，带上一本通。'.repeat(4),
    kind: 'meeting' as const,
    audience: { villageCodes: [VILLAGE] },
    authorId: cadre,
    authorName: '示例干部',
    publishedAt: `2017-06-${10 + n}T08:00:00.000+08:00`,
  })
  for (let n = 1; n <= 5; n++) await services.view.transact(noticePuts(notice(n)))
  await call('reportAnswers', { as: head, params: { householdId }, body: { facts: { wantsLoan: true }, version: 0 } })
  await call('getHousehold', { as: head, params: { householdId } })
})
afterAll(() => test.close())

type Golden = [who: string, name: EndpointName, read: number, write: number, operations: string[]]

/**
 * Capacity units of the whole call on a family of four and a village of sixty households; `get account` comes first,
 * who calls. The file is one half-unit up to 4 KB, that is, a family of four with a handful of benefits.
 */
const GOLDEN: Golden[] = [
  ['head', 'getHome', 2.5, 0, ['get account', 'query main', 'get account', 'query gs1', 'query gs1']],
  ['cadre', 'getToday', 2.5, 0, ['get account', 'query gs2', 'query gs2', 'query gs1']],
  ['clerk', 'getToday', 5.5, 0, ['get account', 'query gs3', 'query gs1', 'query gs1']],
  ['cadre', 'listHouseholds', 1.5, 0, ['get account', 'query gs2']],
  ['clerk', 'listHouseholds', 2, 0, ['get account', 'query gs1']],
  ['head', 'getHousehold', 2.5, 0, ['get account', 'get household', 'query main', 'get account', 'get event']],
  [
    'cadre',
    'getHousehold',
    3,
    5,
    ['get account', 'get household', 'query main', 'get account', 'get chain', 'transact 2'],
  ],
  ['cadre', 'getVerdicts', 2.5, 5, ['get account', 'get household', 'query main', 'get chain', 'transact 2']],
  ['cadre', 'listBindingRequests', 1, 0, ['get account', 'query gs2']],
]

it.each(GOLDEN)('%s %s costs %d read and %d write units', async (who, name, read, write, operations) => {
  const as = { head, cadre, clerk }[who] as string
  test.meter.reset()
  const { status } = await call(name, { as, params: { householdId } })
  const total = test.meter.total()
  expect(status).toBe(200)
  expect({ read: total.read, write: total.write }).toEqual({ read, write })
  expect(test.meter.operations.map(({ operation }) => operation).sort()).toEqual([...operations].sort())
})
