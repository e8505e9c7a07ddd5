import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Call, testCall } from '../../testing/call'
import { aHousehold, cadreGrant, storeAccount, storeHousehold, testId } from '../../testing/household'
import { openTestServices, type TestServices } from '../../testing/services'
import { findHouseholdOwner } from './file'
import { householdHandlers } from './index'

const [HEAD, SPOUSE, , MOTHER] = [10, 11, 12, 13].map((n) => testId('mem', n)) as [string, string, string, string]
const householdId = testId('hh', 1)
const params = { householdId }

let test: TestServices
let call: Call
let head: string
let mother: string
let cadre: string

beforeEach(async () => {
  test = await openTestServices()
  call = testCall(test.services, householdHandlers, { household: findHouseholdOwner })
  head = await storeAccount(test.services, 1, { name: '示例户主1', binding: { householdId, memberId: HEAD } })
  mother = await storeAccount(test.services, 2, { name: '示例母亲1', binding: { householdId, memberId: MOTHER } })
  cadre = await storeAccount(test.services, 3, { name: '示例干部', grants: [cadreGrant] })
  await storeHousehold(test.services, aHousehold(1, { cadreId: cadre }))
})
afterEach(() => test.close())

const report = (as: string, facts: unknown, version = 0) =>
  call('reportAnswers', { as, params, body: { facts, version } })
const stored = async (as = cadre) => (await call('getHousehold', { as, params })).body.answers
const pathsOf = (body: { paths?: { path: string }[] }) => body.paths?.map(({ path }) => path)

describe('reported answers', () => {
  it('settle what the register does not know, and are kept as reported', async () => {
    const { status, body } = await report(head, { wantsIndustry: true, members: [{ id: HEAD, wantsWork: true }] })
    expect(status).toBe(200)
    expect(body).toEqual({ version: 1 })
    const judged = await call('getVerdicts', { as: head, params })
    const verdict = judged.body.verdicts.find((one: { policy: string }) => one.policy === 'industry-project')
    expect(verdict.status).toBe('eligible')
    expect(await stored()).toEqual({
      facts: { wantsIndustry: true, members: [{ id: HEAD, wantsWork: true }] },
      reportedAt: '2017-06-15T08:00:00.000+08:00',
      reportedBy: '示例户主1',
      onBehalf: false,
      version: 1,
    })
  })

  it('keep only what is new where they agree with the register', async () => {
    await report(head, { housing: 'safe', wantsLoan: true, members: [{ id: HEAD, sex: 'male' }] })
    expect((await stored()).facts).toEqual({ wantsLoan: true })
  })

  it.each([
    ['a fact of the household', { housing: 'dangerous' }, ['facts.housing']],
    ['a fact of a member', { members: [{ id: HEAD, labour: 'none' }] }, ['facts.members.0.labour']],
    ['a birthday', { members: [{ id: HEAD, birthDate: '1980-01-01' }] }, ['facts.members.0.birthDate']],
    ['someone who is not in the file', { members: [{ id: 'mem_x' }] }, ['facts.members.0.id']],
    ['one member twice', { members: [{ id: HEAD }, { id: HEAD }] }, ['facts.members.1.id']],
    ['one’s own illness', { members: [{ id: HEAD, health: 'serious' }] }, ['facts.members.0.health']],
  ])('are refused where they contradict the register: %s', async (_, facts, paths) => {
    const { status, body } = await report(head, facts)
    expect(status).toBe(400)
    expect(pathsOf(body)).toEqual(paths)
    expect(await stored()).toBeUndefined()
  })

  it('are refused with an old version', async () => {
    await report(head, { wantsLoan: true })
    const { status, body } = await report(mother, { wantsLoan: false })
    expect([status, body.code]).toEqual([409, 'version.stale'])
    expect((await report(mother, { wantsLoan: false }, 1)).status).toBe(200)
    expect(await stored()).toMatchObject({ facts: { wantsLoan: false }, reportedBy: '示例母亲1', version: 2 })
  })

  it('of a cadre are on behalf of the household, on record', async () => {
    await report(cadre, { wantsLoan: true })
    expect(await stored()).toMatchObject({ reportedBy: '示例干部', onBehalf: true })
    const { body } = await call('getHouseholdLog', { as: head, params })
    const entry = body.items.find((row: { action: string }) => row.action === '报了家里的情况，等待核实')
    expect(entry).toMatchObject({ who: '示例干部', role: '帮扶干部', onBehalf: true })
  })

  it('cannot be used to try out another adult’s illness', async () => {
    for (const disabled of [true, false]) {
      const version = (await stored())?.version ?? 0
      const { status } = await report(head, { wantsLoan: true, members: [{ id: SPOUSE, disabled }] }, version)
      expect(status).toBe(200)
      expect((await stored()).facts).toEqual({ wantsLoan: true })
    }
  })

  it('about one’s own illness stay hidden from the others, and outlive their reports', async () => {
    await report(mother, { members: [{ id: MOTHER, disabled: true }] })
    expect((await stored(head)).facts).toEqual({ members: [{ id: MOTHER }] })
    await report(head, { wantsLoan: true }, 1)
    expect((await stored(mother)).facts).toEqual({ wantsLoan: true, members: [{ id: MOTHER, disabled: true }] })
  })
})
