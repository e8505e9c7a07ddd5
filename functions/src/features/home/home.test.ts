import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Call, testCall } from '../../testing/call'
import {
  aHousehold,
  cadreGrant,
  clerkGrant,
  OTHER_VILLAGE,
  storeAccount,
  storeHousehold,
  testId,
  VILLAGE,
} from '../../testing/household'
import { openTestServices, type TestServices } from '../../testing/services'
import { bindingHandlers } from '../bindings/index'
import { findHouseholdOwner } from '../households/file'
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
  call = testCall(services, { ...homeHandlers, ...bindingHandlers }, { household: findHouseholdOwner })
  head = await storeAccount(services, 1, { name: '示例户主1', binding: { householdId, memberId: testId('mem', 10) } })
  cadre = await storeAccount(services, 2, { name: '示例干部', phone: '13800000002', grants: [cadreGrant] })
  clerk = await storeAccount(services, 3, { grants: [clerkGrant] })
  const bound = { householdId, accountId: head, name: '示例户主1', boundAt: '2017-02-01T08:00:00+08:00' }
  const benefit = { id: testId('bft', 1), householdId, policyId: 'preschool-aid', title: '示例补助', fen: 150_000 }
  const file = aHousehold(1, { cadreId: cadre, lastVisitOn: '2017-06-01' })
  const benefits = [{ ...benefit, receivedOn: '2017-03-01', decidedBy: '示例部门' }]
  await storeHousehold(services, { ...file, benefits, bindings: [bound] })
  for (let n = 2; n <= 8; n++)
    await storeHousehold(services, aHousehold(n, { cadreId: cadre, lastVisitOn: `2017-0${n === 8 ? 1 : 5}-0${n}` }))
  await storeHousehold(services, aHousehold(9, { cadreId: cadre }))
  await storeHousehold(services, aHousehold(10, { villageCode: OTHER_VILLAGE }))
  const notice = {
    id: testId('ntc', 1),
    title: '示例通知',
    body: '明天开会',
    kind: 'meeting' as const,
    audience: { villageCodes: [VILLAGE] },
    authorId: cadre,
    authorName: '示例干部',
    publishedAt: '2017-06-14T08:00:00.000+08:00',
  }
  await services.view.transact(noticePuts(notice))
})
afterAll(() => test.close())

describe('home', () => {
  it('answers what arrived, who helps, what is open and what is new', async () => {
    const { status, body } = await call('getHome', { as: head })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      householdId,
      headName: '示例户主1',
      memberCount: 4,
      received: { year: 2017, fen: 150_000, count: 1, latest: { title: '示例补助' } },
      waiting: [],
      helper: { name: '示例干部', phone: '13800000002', lastVisitOn: '2017-06-01' },
      notices: [{ title: '示例通知', unread: true }],
      unread: 1,
    })
    const { already, eligible, open } = body.verdicts
    // What was received this year is no longer due.
    expect(already).toBe(1)
    expect(eligible).toBeGreaterThan(3)
    expect(open).toBeGreaterThan(3)
    expect(already + eligible + open).toBeLessThanOrEqual(test.services.pack.policies.length)
  })

  it('shows a request that waits', async () => {
    const visitor = await storeAccount(test.services, 7)
    const { name, idNumber } = aHousehold(1).members[1] ?? {}
    await call('requestBinding', { as: visitor, body: { name, idNumber } })
    expect((await call('getHome', { as: head })).body.waiting).toMatchObject([{ memberName: '示例配偶1' }])
    expect((await call('getToday', { as: cadre })).body.bindingRequests).toHaveLength(1)
  })

  it('is only for the bound', async () => {
    expect((await call('getHome', { as: cadre })).status).toBe(403)
  })
})

describe('today', () => {
  it('counts households, those without a phone, and names the five longest unvisited', async () => {
    const { body } = await call('getToday', { as: cadre })
    expect(body).toMatchObject({ day: '2017-06-15', households: 9, withoutPhone: 8, notices: [{ title: '示例通知' }] })
    const ids = body.longestUnvisited.map((row: { id: string }) => row.id)
    expect(ids).toEqual([9, 8, 2, 3, 4].map((n) => testId('hh', n)))
  })

  it('of a clerk covers the villages they have', async () => {
    expect((await call('getToday', { as: clerk })).body).toMatchObject({ households: 9, notices: [] })
  })
})
