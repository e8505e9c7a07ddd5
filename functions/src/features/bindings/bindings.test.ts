import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
import { findHouseholdOwner, getHouseholdFile } from '../households/file'
import { householdHandlers } from '../households/index'
import { VillageCountsEntity, villageCountsPuts } from '../notices/index'
import { bindingHandlers } from './index'

const householdId = testId('hh', 1)
const params = { householdId }
const [HEAD, SPOUSE] = [testId('mem', 10), testId('mem', 11)] as [string, string]
const spouseNumber = () => aHousehold(1).members[1]?.idNumber as string

let test: TestServices
let call: Call
let head: string
let visitor: string
let cadre: string
let clerk: string
let stranger: string

beforeEach(async () => {
  test = await openTestServices()
  const { services } = test
  call = testCall(services, { ...bindingHandlers, ...householdHandlers }, { household: findHouseholdOwner })
  head = await storeAccount(services, 1, { name: '示例户主1', binding: { householdId, memberId: HEAD } })
  visitor = await storeAccount(services, 2, { name: '微信用户' })
  cadre = await storeAccount(services, 3, { name: '示例干部', grants: [cadreGrant] })
  clerk = await storeAccount(services, 4, { name: '示例文书', grants: [clerkGrant] })
  stranger = await storeAccount(services, 5, { name: '微信用户' })
  const bound = {
    householdId,
    accountId: head,
    memberId: HEAD,
    name: '示例户主1',
    boundAt: '2017-02-01T08:00:00+08:00',
  }
  await storeHousehold(services, { ...aHousehold(1, { cadreId: cadre }), bindings: [bound] })
  await storeHousehold(services, aHousehold(2))
  await services.view.transact(villageCountsPuts({ villageCode: VILLAGE, households: 2, bound: 1 }))
})
afterEach(() => test.close())

const file = () => getHouseholdFile(householdId, test.services, { consistent: true })
const boundIds = async () => (await file()).bindings.map(({ accountId }) => accountId)
const boundInVillage = async () =>
  (await test.services.view.get(VillageCountsEntity, { pk: `VIL#${VILLAGE}`, sk: 'COUNTS' }))?.value.bound
const log = async () =>
  (await call('getHouseholdLog', { as: head, params })).body.items.map((row: { who: string; action: string }) => [
    row.who,
    row.action,
  ])
const issue = async (as: string, memberId?: string, of = householdId): Promise<string> =>
  (await call('issueBindCode', { as, params: { householdId: of }, body: memberId ? { memberId } : {} })).body.code

describe('a phone let in by the family', () => {
  it('is never said to be another member’s: that would show their illness', async () => {
    const refused = await call('issueBindCode', { as: head, params, body: { memberId: SPOUSE } })
    expect([refused.status, refused.body.code]).toEqual([403, 'binding.not-yours'])
    expect((await call('issueBindCode', { as: head, params, body: { memberId: HEAD } })).status).toBe(201)
    expect((await call('issueBindCode', { as: cadre, params, body: { memberId: SPOUSE } })).status).toBe(201)
  })
})

describe('a bind code', () => {
  it('binds a phone, names its owner and is on record', async () => {
    const code = await issue(cadre, SPOUSE)
    const { status, body } = await call('bindWithCode', { as: visitor, body: { code } })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: '示例配偶1', householdId, householdName: '示例户主1' })
    expect(body.grants).toContainEqual({ role: 'resident', householdId, memberId: SPOUSE })
    expect((await file()).household.boundPhones).toBe(2)
    expect(await log()).toEqual(
      expect.arrayContaining([
        ['示例干部', '发了一个绑定码'],
        ['示例配偶1', '用绑定码绑定了手机'],
      ]),
    )
    expect((await call('getHousehold', { as: visitor, params })).status).toBe(200)
  })

  it('keeps the village’s count of reached households', async () => {
    const second = testId('hh', 2)
    await call('bindWithCode', { as: visitor, body: { code: await issue(clerk, undefined, second) } })
    expect(await boundInVillage()).toBe(2)
    await call('bindWithCode', { as: stranger, body: { code: await issue(clerk, undefined, second) } })
    expect(await boundInVillage()).toBe(2)
    await call('unbind', { as: visitor })
    expect(await boundInVillage()).toBe(2)
    await call('unbind', { as: stranger })
    expect(await boundInVillage()).toBe(1)
  })

  it('works once, for seventy-two hours', async () => {
    const code = await issue(head)
    await call('bindWithCode', { as: visitor, body: { code } })
    expect((await call('bindWithCode', { as: stranger, body: { code } })).body.code).toBe('code.wrong')
    const late = await issue(head)
    test.pass(72 * 60)
    expect((await call('bindWithCode', { as: stranger, body: { code: late } })).body.code).toBe('code.wrong')
    expect(await boundIds()).toEqual([head, visitor])
  })

  it('is taken once when two phones try at once', async () => {
    const code = await issue(cadre)
    const both = await Promise.all([visitor, stranger].map((as) => call('bindWithCode', { as, body: { code } })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await file()).household.boundPhones).toBe(2)
  })

  it('gives the same answer to the same key', async () => {
    const code = await issue(cadre)
    const first = await call('bindWithCode', { as: visitor, body: { code }, key: 'once-only' })
    expect(await call('bindWithCode', { as: visitor, body: { code }, key: 'once-only' })).toEqual(first)
  })

  it('is not even looked at for a phone that is bound', async () => {
    const code = await issue(cadre)
    for (const typed of [code, '0000 0000']) {
      const { status, body } = await call('bindWithCode', { as: head, body: { code: typed } })
      expect([status, body.code]).toEqual([409, 'binding.elsewhere'])
    }
  })

  it('is not issued for a member of another household, nor by a stranger', async () => {
    const other = { as: cadre, params, body: { memberId: testId('mem', 20) } }
    expect((await call('issueBindCode', other)).body.paths).toEqual([{ path: 'memberId', message: '不是这户的人' }])
    expect((await call('issueBindCode', { as: stranger, params, body: {} })).status).toBe(403)
  })
})

describe('unbinding', () => {
  it('one’s own phone leaves the household at once', async () => {
    const { body } = await call('unbind', { as: head })
    expect(body.householdId).toBeUndefined()
    expect(await boundIds()).toEqual([])
    expect((await file()).household.boundPhones).toBe(0)
    expect((await call('getHousehold', { as: head, params })).status).toBe(403)
    expect((await call('unbind', { as: head })).status).toBe(403)
  })

  it('a lost phone is taken off by the household or its cadre, on record', async () => {
    await call('bindWithCode', { as: visitor, body: { code: await issue(cadre) } })
    const { status } = await call('removeBinding', { as: head, params: { ...params, accountId: visitor } })
    expect(status).toBe(200)
    expect(await boundIds()).toEqual([head])
    expect((await call('getHousehold', { as: visitor, params })).status).toBe(403)
    expect(await log()).toContainEqual(['示例户主1', '解除了一部手机的绑定'])
    const again = await call('removeBinding', { as: head, params: { ...params, accountId: visitor } })
    expect(again.status).toBe(404)
  })
})

describe('a binding request', () => {
  const ask = (as: string, body = { name: '示例配偶1', idNumber: spouseNumber() }) =>
    call('requestBinding', { as, body })
  const waiting = async (as: string) => (await call('listBindingRequests', { as })).body.items

  it('reaches the household, its cadre and its clerk, and nobody else', async () => {
    await ask(visitor)
    for (const as of [head, cadre, clerk])
      expect(await waiting(as)).toMatchObject([{ householdId, headName: '示例户主1', memberName: '示例配偶1' }])
    const otherCadre = await storeAccount(test.services, 8, { grants: [cadreGrant] })
    const otherClerk = await storeAccount(test.services, 9, {
      grants: [{ role: 'village-clerk', villageCodes: [OTHER_VILLAGE] }],
    })
    for (const as of [otherCadre, otherClerk]) expect(await waiting(as)).toEqual([])
  })

  it('answers and writes alike whether or not the person is in a file', async () => {
    const traceOf = async (as: string, body: { name: string; idNumber: string }) => {
      test.meter.reset()
      const answer = await ask(as, body)
      return { answer, operations: test.meter.operations.map(({ operation }) => operation) }
    }
    const known = await traceOf(visitor, { name: '示例配偶1', idNumber: spouseNumber() })
    const wrongName = await traceOf(stranger, { name: '示例别人', idNumber: spouseNumber() })
    const nowhere = await storeAccount(test.services, 8)
    const unknown = await traceOf(nowhere, {
      name: '示例配偶1',
      idNumber: aHousehold(7).members[0]?.idNumber as string,
    })
    expect(known.answer.status).toBe(202)
    expect(wrongName).toEqual(known)
    expect(unknown).toEqual(known)
    expect(await waiting(head)).toHaveLength(1)
  })

  it('waits once however often it is sent', async () => {
    for (let i = 0; i < 3; i++) await ask(visitor)
    expect(await waiting(head)).toHaveLength(1)
  })

  it('counts as a guess of its caller and of nobody else', async () => {
    for (let i = 0; i < 5; i++)
      expect((await ask(stranger, { name: '示例错', idNumber: spouseNumber() })).status).toBe(202)
    expect((await ask(stranger)).status).toBe(429)
    expect((await ask(visitor)).status).toBe(202)
    test.pass(15)
    expect((await ask(stranger)).status).toBe(202)
  })

  const decide = (as: string, requestId: string, body: object) =>
    call('decideBindingRequest', { as, params: { ...params, requestId }, body })

  it.each([
    ['the family, as nobody in particular', () => head, undefined],
    ['a clerk, as the member who asked', () => clerk, SPOUSE],
  ] as const)('is let in by %s', async (_, who, memberId) => {
    await ask(visitor)
    const [{ id }] = await waiting(clerk)
    expect((await decide(who(), id, { accept: true })).status).toBe(200)
    const bound = (await file()).bindings.find(({ accountId }) => accountId === visitor)
    expect(bound?.memberId).toBe(memberId)
  })

  it('binds when one of them accepts, once', async () => {
    await ask(visitor)
    const [{ id }] = await waiting(clerk)
    expect((await decide(clerk, id, { accept: true })).status).toBe(200)
    expect(await boundIds()).toEqual([head, visitor])
    expect((await call('getHousehold', { as: visitor, params })).body.bindings).toHaveLength(2)
    expect((await decide(head, id, { accept: false, reason: '不认识' })).body.code).toBe('binding-request.decided')
    for (const as of [head, cadre, clerk]) expect(await waiting(as)).toEqual([])
    expect(await log()).toContainEqual(['示例文书', '同意了一个绑定申请'])
  })

  it('is refused with a reason that stays on record', async () => {
    await ask(visitor)
    const [{ id }] = await waiting(head)
    expect((await decide(head, id, { accept: false })).body.paths).toEqual([{ path: 'reason', message: '没有填' }])
    expect((await decide(head, id, { accept: false, reason: '不认识这个人' })).status).toBe(200)
    expect(await boundIds()).toEqual([head])
    const { body } = await call('getHouseholdLog', { as: head, params })
    const refused = body.items.find((row: { action: string }) => row.action === '没有同意一个绑定申请')
    expect(refused).toMatchObject({ who: '示例户主1', reason: '不认识这个人' })
  })

  it('is not accepted by its own applicant, nor for a phone bound meanwhile', async () => {
    await ask(clerk)
    const [{ id }] = await waiting(clerk)
    expect((await decide(clerk, id, { accept: true })).body.code).toBe('binding-request.own')
    await ask(visitor)
    const request = (await waiting(head)).at(-1)
    await call('bindWithCode', { as: visitor, body: { code: await issue(clerk, undefined, testId('hh', 2)) } })
    expect((await decide(head, request.id, { accept: true })).body.code).toBe('binding-request.applicant-bound')
  })
})
