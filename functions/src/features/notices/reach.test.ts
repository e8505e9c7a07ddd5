import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { put } from '../../platform/dynamo/entity'
import { type Call, testCall } from '../../testing/call'
import { openTestServices, type TestServices } from '../../testing/services'
import { HUANGBU, householdOf, idOf, SHUAO, settleVillages, TIANXIN, WHO } from '../../testing/two-villages'
import { HouseholdEntity } from '../households/household'
import { countBinding, findNoticeOwner, noticeHandlers, villageCountsPuts } from './index'
import { countsOf } from './village-counts'

let test: TestServices
let call: Call

beforeEach(async () => {
  test = await openTestServices()
  await settleVillages(test.services)
  call = testCall(test.services, noticeHandlers, { notice: findNoticeOwner })
})
afterEach(() => test.close())

async function send(as: string, audience: object) {
  const body = { title: '领油茶苗', body: '明天上午八点到村委会领。', kind: 'work', audience }
  return (await call('publishNotice', { as, body })).body.id as string
}
const read = (as: string, noticeId: string) => call('markRead', { as, params: { noticeId }, body: {} })
const reach = (as: string, noticeId: string, cursor?: string) =>
  call('getReach', { as, params: { noticeId }, ...(cursor ? { query: { cursor } } : {}) })
const households = (body: { notReached: { householdId: string }[] }) => body.notReached.map((row) => row.householdId)

describe('getReach', () => {
  it('names to a cadre the paired households that have not read, and counts the others', async () => {
    const id = await send(WHO.cadre, { villageCodes: [TIANXIN, HUANGBU] })
    await read(WHO.resident, id)
    const { body } = await reach(WHO.cadre, id)
    expect(body).toMatchObject({ households: 5, read: 1, outsideMyCare: 2 })
    expect(body.notReached).toEqual([
      { householdId: idOf('hh', 2), headName: '演示户主2', village: '田心村', phone: '13900000002', bound: true },
      { householdId: idOf('hh', 6), headName: '演示户主6', village: '黄埠村', phone: '13900000006', bound: false },
    ])
  })

  it.each([
    ['clerk', [TIANXIN], [1, 2, 4, 5], 0],
    ['town', [TIANXIN, HUANGBU], [1, 2, 4, 5, 6], 0],
    ['county', [SHUAO, TIANXIN], [3, 1, 2, 4, 5], 0],
  ] as const)('names to the %s every household of the area', async (who, villageCodes, expected, outside) => {
    const id = await send(WHO[who], { villageCodes })
    const { body } = await reach(WHO[who], id)
    expect(households(body)).toEqual(expected.map((n) => idOf('hh', n)))
    expect(body).toMatchObject({ households: expected.length, read: 0, outsideMyCare: outside })
  })

  it.each([
    ['clerk', true],
    ['town', false],
    ['county', false],
  ] as const)('gives phone numbers to those who call, not to offices: %s', async (who, shown) => {
    const id = await send(WHO[who], { villageCodes: [TIANXIN] })
    const { body } = await reach(WHO[who], id)
    expect(body.notReached.some((row: { phone?: string }) => row.phone !== undefined)).toBe(shown)
  })

  it('counts a household once, and staff who read not at all', async () => {
    const id = await send(WHO.clerk, { villageCodes: [TIANXIN] })
    for (const who of [WHO.resident, WHO.resident, WHO.clerk, WHO.cadre, WHO.county]) await read(who, id)
    expect((await reach(WHO.clerk, id)).body).toMatchObject({ households: 4, read: 1 })
  })

  it('pages through a large village, each unreached household once', async () => {
    const many = Array.from({ length: 150 }, (_, n) => put(HouseholdEntity, householdOf(n + 100, HUANGBU)))
    await test.services.view.load(many)
    const id = await send(WHO.town, { villageCodes: [HUANGBU, TIANXIN] })
    await read(WHO.neighbour, id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { body } = await reach(WHO.town, id, cursor)
      expect(body.notReached.length).toBeLessThanOrEqual(20)
      expect(body).toMatchObject({ households: 155, read: 1, outsideMyCare: 0 })
      seen.push(...households(body))
      cursor = body.cursor
    } while (cursor)
    expect(seen).toHaveLength(154)
    expect(new Set(seen).size).toBe(154)
    expect(seen).not.toContain(idOf('hh', 2))
  })

  it('is the author’s and the county’s, and the look is on record', async () => {
    const id = await send(WHO.cadre, { villageCodes: [TIANXIN] })
    for (const who of [WHO.clerk, WHO.otherCadre, WHO.town]) expect((await reach(who, id)).status).toBe(404)
    expect((await reach(WHO.resident, id)).status).toBe(403)
    expect((await reach(WHO.county, id)).status).toBe(200)
    await reach(WHO.county, id)
    const history = await test.services.ledger.history(test.services.view, `NTC#${id}`, { limit: 9 })
    expect(history.events.map((event) => event.action)).toEqual(['notice.reach-opened', 'notice.published'])
  })

  it('counts nobody of a public notice', async () => {
    const id = await send(WHO.county, { public: true })
    expect(await reach(WHO.county, id)).toMatchObject({ status: 409, body: { code: 'notice.public' } })
  })
})

describe('listAudiences', () => {
  const audiences = async (as: string) => (await call('listAudiences', { as })).body

  it('is the caller’s own ground with its counts', async () => {
    expect(await audiences(WHO.clerk)).toEqual([{ villageCode: TIANXIN, village: '田心村', households: 4, bound: 2 }])
    expect((await audiences(WHO.cadre)).map((row: { village: string }) => row.village)).toEqual(['田心村', '黄埠村'])
    expect((await audiences(WHO.county)).length).toBe(86)
  })

  it('takes the counters where the village keeps them, for half a read unit a village', async () => {
    await test.services.view.load(villageCountsPuts({ villageCode: TIANXIN, households: 51, bound: 7 }))
    test.meter.reset()
    expect(await countsOf([TIANXIN], test.services)).toEqual([{ villageCode: TIANXIN, households: 51, bound: 7 }])
    expect(test.meter.total().read).toBe(0.5)
  })

  it('has its counters follow the first and the last phone of a household', async () => {
    const { services } = test
    await services.view.load(villageCountsPuts({ villageCode: TIANXIN, households: 4, bound: 2 }))
    for (const [before, after, bound] of [
      [0, 1, 3],
      [1, 2, 3],
      [2, 1, 3],
      [1, 0, 2],
    ] as const) {
      const write = await countBinding(TIANXIN, before, after, services)
      if (write) await services.view.transact([write])
      expect((await countsOf([TIANXIN], services))[0]?.bound).toBe(bound)
    }
    expect(await countBinding(SHUAO, 0, 1, services)).toBeUndefined()
  })
})
