import { HOURS, POSITION_KINDS, type Position } from '@bangfutong/shared/schema/position'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anEmployer, aPosition, aPost } from '../../testing/a-position'
import { type Call, testCall } from '../../testing/call'
import { seeded } from '../../testing/seeded'
import { openTestServices, type TestServices } from '../../testing/services'
import { COMPANY, idOf, OTHER_COMPANY, SHUAO, settleVillages, TIANXIN, WHO } from '../../testing/two-villages'
import { employerPuts } from '../employers/index'
import { matches } from './filter'
import { findPositionOwner, positionHandlers, positionPuts } from './index'
import { freshnessOf } from './position'

let test: TestServices
let call: Call

beforeEach(async () => {
  test = await openTestServices()
  await settleVillages(test.services)
  await test.services.view.load([
    ...employerPuts(anEmployer()),
    ...employerPuts({ ...anEmployer(), id: OTHER_COMPANY, verifiedOn: undefined }),
  ])
  call = testCall(test.services, positionHandlers, { position: findPositionOwner })
})
afterEach(() => test.close())

const load = (positions: Position[]) => test.services.view.load(positions.flatMap(positionPuts))
const ids = (body: { items: { id: string }[] }) => body.items.map((item) => item.id)

async function wholeList(query: Record<string, string>) {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const { status, body } = await call('listPositions', { query: { ...query, ...(cursor ? { cursor } : {}) } })
    expect(status).toBe(200)
    pages.push(ids(body))
    cursor = body.cursor
  } while (cursor)
  return pages
}

describe('listPositions', () => {
  it('gives under every filter exactly the open ones that match, the freshest first', async () => {
    const random = seeded(3)
    const any = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!
    const positions = Array.from({ length: 150 }, (_, n) =>
      aPosition(n, {
        kind: any(POSITION_KINDS),
        hours: any(HOURS),
        townCode: any(['360729100', '360729103']),
        status: any(['open', 'open', 'open', 'closed']),
        confirmedOn: `2017-06-${any(['01', '07', '14', '15'])}`,
        pay: any([
          { by: 'month', fromFen: 180_000 },
          { by: 'day', fromFen: 12_000 },
          { by: 'piece', fromFen: 100 },
        ] as const),
      }),
    )
    await load(positions)
    const filters: Record<string, string>[] = [
      {},
      { kind: 'park' },
      { townCode: '360729103' },
      { hours: 'home', townCode: '360729100' },
      { minPayYuan: '2000' },
      { kind: 'outside', hours: 'shifts', minPayYuan: '1800' },
      { minPayYuan: '99999' },
    ]
    for (const filter of filters) {
      const expected = positions
        .filter((position) => position.status === 'open' && matches(position, filter))
        .sort((a, b) => (freshnessOf(a) < freshnessOf(b) ? 1 : -1))
      const pages = await wholeList(filter)
      expect([filter, pages.flat()]).toEqual([filter, expected.map((position) => position.id)])
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(20)
    }
  })

  it('keeps its place when a position is confirmed meanwhile', async () => {
    await load(Array.from({ length: 25 }, (_, n) => aPosition(n)))
    const { body: first } = await call('listPositions')
    await call('confirmPosition', { as: WHO.employer, params: { positionId: idOf('pos', 24) }, body: { version: 1 } })
    const { body: second } = await call('listPositions', { query: { cursor: first.cursor } })
    expect(ids(second)).toEqual([4, 3, 2, 1, 0].map((n) => idOf('pos', n)))
  })

  it('takes a cursor under its own filters only', async () => {
    await load(Array.from({ length: 25 }, (_, n) => aPosition(n)))
    const { cursor } = (await call('listPositions')).body
    expect((await call('listPositions', { query: { cursor, kind: 'park' } })).status).toBe(400)
  })

  it('marks as stale what nobody has confirmed beyond the county’s days, and keeps it listed', async () => {
    await load([aPosition(1, { confirmedOn: '2017-06-01' }), aPosition(2, { confirmedOn: '2017-05-31' })])
    const { body } = await call('listPositions')
    expect(body.items).toMatchObject([
      { id: idOf('pos', 1), daysSinceConfirmed: 14, stale: false },
      { id: idOf('pos', 2), daysSinceConfirmed: 15, stale: true },
    ])
  })

  it('says how far each is from a village, and refuses places the county does not have', async () => {
    await load([aPosition(1), aPosition(2, { villageCode: undefined, townCode: undefined, kind: 'outside' })])
    const { body } = await call('listPositions', { query: { fromVillage: TIANXIN } })
    expect(body.items.map((item: { distance: string }) => item.distance)).toEqual(['outside', 'same-village'])
    expect((await call('getPosition', { params: { positionId: idOf('pos', 1) } })).body).not.toHaveProperty('distance')
    const wrong = await call('listPositions', { query: { fromVillage: '360729999999', townCode: '999999999' } })
    expect(wrong.body.paths.map(({ path }: { path: string }) => path)).toEqual(['townCode', 'fromVillage'])
  })

  it('costs what it costs', async () => {
    await load(Array.from({ length: 200 }, (_, n) => aPosition(n, { kind: n % 50 === 0 ? 'park' : 'workshop' })))
    const units = async (query: Record<string, string>) => {
      test.meter.reset()
      await call('listPositions', { query })
      return test.meter.total()
    }
    expect(await units({})).toMatchObject({ read: 2, operations: 1 })
    expect(await units({ kind: 'park' })).toMatchObject({ read: 12, operations: 6 })
  })
})

describe('publishPosition', () => {
  const publish = (as: string, body: object) => call('publishPosition', { as, body })

  it('opens a position of the own company, confirmed today', async () => {
    const { status, body } = await publish(WHO.employer, aPost)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      employerName: '演示车间',
      status: 'open',
      confirmedOn: '2017-06-15',
      place: '城厢镇田心村',
      version: 1,
    })
    expect(ids((await call('listPositions')).body)).toEqual([body.id])
  })

  it('is for verified companies', async () => {
    const { status, body } = await publish(WHO.otherEmployer, aPost)
    expect([status, body.code]).toEqual([403, 'employer.unverified'])
    expect((await call('listPositions')).body.items).toEqual([])
  })

  it.each([
    ['pay.toFen', { pay: { by: 'month', fromFen: 300_000, toFen: 200_000 } }],
    ['villageCode', { villageCode: '360729100999' }],
    ['villageCode', { villageCode: SHUAO }],
    ['townCode', { villageCode: undefined, townCode: '360729999' }],
    ['townCode', { villageCode: undefined, townCode: undefined }],
    ['needs', { needs: '入职交押金' }],
  ])('refuses by the path %s: %o', async (path, wrong) => {
    const { status, body } = await publish(WHO.employer, { ...aPost, ...wrong })
    expect([status, body.paths[0].path]).toEqual([400, path])
    expect((await call('listPositions')).body.items).toEqual([])
  })

  it('takes the town from the village, and work outside without either', async () => {
    const { body } = await publish(WHO.employer, { ...aPost, townCode: undefined })
    expect(body.townCode).toBe('360729100')
    const outside = { ...aPost, kind: 'outside', villageCode: undefined, townCode: undefined, address: '广东东莞' }
    expect((await publish(WHO.employer, outside)).body.place).toBe('广东东莞')
  })
})

describe('confirmPosition and closePosition', () => {
  const change = (name: 'confirmPosition' | 'closePosition', as: string, version: number) =>
    call(name, { as, params: { positionId: idOf('pos', 1) }, body: { version } })
  beforeEach(() => load([aPosition(1)]))

  it('makes it fresh again', async () => {
    const { body } = await change('confirmPosition', WHO.employer, 1)
    expect(body).toMatchObject({ confirmedOn: '2017-06-15', daysSinceConfirmed: 0, version: 2 })
  })

  it('takes it off the lists, not off its own page', async () => {
    expect((await change('closePosition', WHO.employer, 1)).body).toMatchObject({ status: 'closed', version: 2 })
    expect((await call('listPositions')).body.items).toEqual([])
    expect((await call('listPositions', { query: { townCode: '360729100' } })).body.items).toEqual([])
    expect((await call('getPosition', { params: { positionId: idOf('pos', 1) } })).body.status).toBe('closed')
    expect(await change('confirmPosition', WHO.employer, 2)).toMatchObject({
      status: 409,
      body: { code: 'position.closed' },
    })
  })

  it('refuses a version that is not the present one', async () => {
    for (const name of ['confirmPosition', 'closePosition'] as const)
      expect(await change(name, WHO.employer, 7)).toMatchObject({ status: 409, body: { code: 'version.stale' } })
  })

  it('lets one of two at once through', async () => {
    const answers = await Promise.all([1, 2].map(() => change('closePosition', WHO.employer, 1)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  it('is the own company’s alone', async () => {
    expect((await change('closePosition', WHO.otherEmployer, 1)).status).toBe(404)
    expect((await change('closePosition', WHO.county, 1)).status).toBe(403)
    expect(await findPositionOwner(idOf('pos', 1), test.services)).toEqual({ employerId: COMPANY })
  })
})
