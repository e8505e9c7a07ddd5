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
import { findHouseholdOwner } from './file'
import { householdHandlers } from './index'

const [HEAD, SPOUSE, SON, MOTHER] = [10, 11, 12, 13].map((n) => testId('mem', n)) as [string, string, string, string]
const householdId = testId('hh', 1)
const params = { householdId }

let test: TestServices
let call: Call
let spouse: string
let son: string
let cadre: string
let otherCadre: string
let clerk: string
let town: string
let county: string

beforeAll(async () => {
  test = await openTestServices()
  const { services } = test
  call = testCall(services, householdHandlers, { household: findHouseholdOwner })
  const binding = (memberId?: string) => ({ householdId, ...(memberId ? { memberId } : {}) })
  spouse = await storeAccount(services, 1, { name: '示例配偶1', binding: binding(SPOUSE) })
  son = await storeAccount(services, 2, { name: '示例远方儿子', binding: binding() })
  cadre = await storeAccount(services, 3, {
    name: '示例干部',
    unit: '县农业局',
    phone: '13800000003',
    grants: [cadreGrant],
  })
  otherCadre = await storeAccount(services, 4, { grants: [cadreGrant] })
  clerk = await storeAccount(services, 5, { name: '示例文书', grants: [clerkGrant] })
  town = await storeAccount(services, 6, { grants: [{ role: 'township', townCode: VILLAGE.slice(0, 9) }] })
  county = await storeAccount(services, 7, { grants: [{ role: 'county' }] })
  const file = aHousehold(1, { cadreId: cadre, lastVisitOn: '2017-05-20' })
  const bft = (n: number, receivedOn: string, fen?: number) => ({
    id: testId('bft', n),
    householdId,
    policyId: 'preschool-aid',
    title: `示例补助${n}`,
    receivedOn,
    decidedBy: '示例部门',
    ...(fen === undefined ? {} : { fen }),
  })
  await storeHousehold(services, {
    ...file,
    benefits: [bft(1, '2016-12-01', 100_000), bft(2, '2017-03-01', 150_000), bft(3, '2017-05-01')],
    bindings: [
      { householdId, accountId: spouse, memberId: SPOUSE, name: '示例配偶1', boundAt: '2017-02-01T08:00:00+08:00' },
    ],
  })
  for (let n = 2; n <= 26; n++) await storeHousehold(services, aHousehold(n, { cadreId: otherCadre }))
  await storeHousehold(services, aHousehold(30, { villageCode: OTHER_VILLAGE }))
})
afterAll(() => test.close())

const open = async (as: string) => (await call('getHousehold', { as, params })).body
const illnessOf = (view: { members: { id: string }[] }) =>
  Object.fromEntries(view.members.map((member) => [member.id, (member as { illness?: unknown }).illness]))

describe('a file', () => {
  it('shows members, this year’s benefits, the helper and who is bound', async () => {
    const view = await open(spouse)
    expect(view).toMatchObject({
      headName: '示例户主1',
      village: { code: VILLAGE, name: '田心村', townName: '城厢镇', kind: 'village' },
      registration: 'registered',
      receivedThisYear: { fen: 150_000, count: 2 },
      helper: { name: '示例干部', unit: '县农业局', phone: '13800000003', lastVisitOn: '2017-05-20' },
      bindings: [{ accountId: spouse, memberId: SPOUSE, mine: true }],
    })
    expect(view.benefits.map((benefit: { id: string }) => benefit.id)).toEqual([3, 2, 1].map((n) => testId('bft', n)))
    expect(view.members[0]).toMatchObject({ age: 45, idNumberMasked: expect.stringMatching(/^360799\*{8}\d{3}[\dX]$/) })
  })

  it('never holds a whole ID number', async () => {
    for (const as of [spouse, cadre, county]) expect(JSON.stringify(await open(as))).not.toMatch(/360799\d/)
  })

  it.each([
    ['a member: their own and the child’s', () => spouse, [SPOUSE, SON], [HEAD, MOTHER]],
    ['one outside the file: the child’s only', () => son, [SON], [HEAD, SPOUSE, MOTHER]],
    ['the cadre: everyone’s', () => cadre, [HEAD, SPOUSE, SON, MOTHER], []],
    ['the county: everyone’s', () => county, [HEAD, SPOUSE, SON, MOTHER], []],
  ])('shows illness to %s', async (_, as, shown, hidden) => {
    const view = await open(as())
    const illness = illnessOf(view)
    for (const id of shown) expect(illness[id]).toBeDefined()
    for (const id of hidden) expect(illness[id]).toBeUndefined()
    const flags = view.members.filter((member: { illnessHidden: boolean }) => member.illnessHidden)
    expect(flags.map((member: { id: string }) => member.id).sort()).toEqual([...hidden].sort())
  })

  it('shows phones to the household and those who care for it, not above', async () => {
    for (const as of [spouse, cadre, clerk]) expect((await open(as)).phone).toBe('13900000000')
    for (const as of [town, county]) expect((await open(as)).phone).toBeUndefined()
  })

  it('does not exist for an unpaired cadre', async () => {
    expect((await call('getHousehold', { as: otherCadre, params })).status).toBe(404)
    expect((await call('getHousehold', { as: clerk, params: { householdId: testId('hh', 30) } })).status).toBe(404)
  })
})

describe('verdicts', () => {
  it('come from the file', async () => {
    const { body } = await call('getVerdicts', { as: cadre, params })
    const of = (policy: string) => body.verdicts.find((verdict: { policy: string }) => verdict.policy === policy)
    expect(of('medical-premium')).toMatchObject({ status: 'eligible', subjects: [HEAD, SPOUSE, SON, MOTHER] })
    expect(of('industry-project')).toMatchObject({ status: 'unknown', missing: ['wantsIndustry'] })
  })

  it('tell one of the household nothing of another adult’s disability', async () => {
    const linesOf = async (as: string) => {
      const { body } = await call('getVerdicts', { as, params })
      const lines: {
        fact?: string
        member?: string
        result: unknown
        value?: unknown
        sentence: string
        children?: never[]
      }[] = []
      const walk = (line: (typeof lines)[0]) => {
        lines.push(line)
        line.children?.forEach(walk)
      }
      for (const verdict of body.verdicts) [...verdict.reasons, ...verdict.failing].forEach(walk)
      return lines
    }
    const traceOf = async (as: string) =>
      (await linesOf(as)).filter((line) => line.fact === `members.${SPOUSE}.disabled`)
    expect((await traceOf(cadre)).map((line) => line.value)).toContain(true)
    expect((await traceOf(spouse)).map((line) => line.value)).toContain(true)
    const seen = await traceOf(son)
    expect(seen.length).toBeGreaterThan(0)
    for (const line of seen) {
      expect(line.value).toBeUndefined()
      expect(line.sentence).not.toContain('残疾')
    }
    // Nor by what the lines above it come to: she alone of her age meets 满60岁或不满16岁或有残疾.
    const above = (await linesOf(son)).filter((line) => line.children?.length)
    const asksHer = (child: { fact?: string }) => child.fact === `members.${SPOUSE}.disabled`
    const hers = above.filter((line) => line.member === SPOUSE && line.children?.some(asksHer))
    expect(hers.map((line) => line.result)).toEqual(hers.map(() => 'unknown'))
    expect(hers.length).toBeGreaterThan(0)
    for (const line of above) expect(line.sentence).not.toMatch(/残疾.*示例配偶/)
  })
})

describe('the log', () => {
  it('has every look of others, and one a day of the household', async () => {
    const rows = async () => (await call('getHouseholdLog', { as: spouse, params })).body.items
    await open(spouse)
    const before = await rows()
    await open(cadre)
    await open(cadre)
    await open(spouse)
    await call('getVerdicts', { as: cadre, params })
    const after = await rows()
    const added = after.slice(0, after.length - before.length)
    expect(added.map((row: { who: string; role: string; action: string }) => [row.who, row.role, row.action])).toEqual([
      ['示例干部', '帮扶干部', '看了能享受的政策'],
      ['示例干部', '帮扶干部', '打开了档案'],
      ['示例干部', '帮扶干部', '打开了档案'],
    ])
    test.pass(24 * 60)
    await open(spouse)
    expect(await rows()).toHaveLength(after.length + 1)
  })

  it('is not for cadres', async () => {
    expect((await call('getHouseholdLog', { as: cadre, params })).status).toBe(403)
  })
})

describe('lists', () => {
  it('give a cadre the paired households and no other', async () => {
    const { body } = await call('listHouseholds', { as: cadre })
    expect(body.items).toEqual([
      {
        id: householdId,
        headName: '示例户主1',
        village: '田心村',
        memberCount: 4,
        registration: 'registered',
        hasPhone: true,
        lastVisitOn: '2017-05-20',
      },
    ])
  })

  it('page a clerk’s only village at twenty', async () => {
    const first = (await call('listHouseholds', { as: clerk })).body
    expect(first.items).toHaveLength(20)
    const second = (await call('listHouseholds', { as: clerk, query: { cursor: first.cursor } })).body
    expect(second.items).toHaveLength(6)
    const ids = [...first.items, ...second.items].map((row: { id: string }) => row.id)
    expect(new Set(ids).size).toBe(26)
    expect(ids).not.toContain(testId('hh', 30))
  })

  it.each([
    ['a clerk beyond their villages', () => clerk, { villageCode: OTHER_VILLAGE }, 404],
    ['a town beyond its border', () => town, { villageCode: OTHER_VILLAGE }, 404],
    ['a town without a village', () => town, undefined, 400],
    ['the county without a village', () => county, undefined, 400],
    ['a cadre naming a village', () => cadre, { villageCode: VILLAGE }, 404],
    ['a town inside', () => town, { villageCode: VILLAGE }, 200],
    ['the county', () => county, { villageCode: OTHER_VILLAGE }, 200],
  ])('answer %s', async (_, as, query, status) => {
    expect((await call('listHouseholds', { as: as(), ...(query ? { query } : {}) })).status).toBe(status)
  })
})
