import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Call, testCall } from '../../testing/call'
import { openTestServices, type TestServices } from '../../testing/services'
import { HUANGBU, SHUAO, settleVillages, TIANXIN, WHO } from '../../testing/two-villages'
import { findNoticeOwner, noticeHandlers } from './index'

let test: TestServices
let call: Call
let asked: string[]
let verdict: 'pass' | 'review' | 'risky'

beforeEach(async () => {
  test = await openTestServices()
  asked = []
  verdict = 'pass'
  const msgSecCheck = async ({ content }: { content: string }) => {
    asked.push(content)
    return verdict
  }
  const services = { ...test.services, wechat: { ...test.services.wechat, msgSecCheck } }
  await settleVillages(services)
  call = testCall(services, noticeHandlers, { notice: findNoticeOwner })
})
afterEach(() => test.close())

const toVillages = (...villageCodes: string[]) => ({
  title: '领油茶苗',
  body: '明天上午八点到村委会领。',
  kind: 'work',
  audience: { villageCodes },
})
const toAll = { ...toVillages(TIANXIN), audience: { public: true } }
const publish = (as: string, body: object, key?: string) => call('publishNotice', { as, body, ...(key ? { key } : {}) })

describe('publishNotice', () => {
  it('answers what readers will see', async () => {
    const { status, body } = await publish(WHO.cadre, toVillages(TIANXIN))
    expect(status).toBe(201)
    expect(body).toMatchObject({ title: '领油茶苗', places: ['田心村'], author: '演示11', withdrawn: false })
  })

  it.each([
    ['a cadre beyond own villages', 'cadre', [TIANXIN, SHUAO], '树垇村'],
    ['a clerk beyond the own village', 'clerk', [HUANGBU], '黄埠村'],
    ['a township beyond the own town', 'town', [SHUAO], '树垇村'],
  ] as const)('refuses %s and names the village', async (_, who, villages, named) => {
    const { status, body } = await publish(WHO[who], toVillages(...villages))
    expect(status).toBe(403)
    expect(body.detail).toContain(named)
    expect((await call('listSentNotices', { as: WHO[who] })).body.items).toEqual([])
  })

  it('lets only the county address everyone', async () => {
    for (const who of [WHO.cadre, WHO.clerk, WHO.town]) expect((await publish(who, toAll)).status).toBe(403)
    expect((await publish(WHO.county, toAll)).body.places).toEqual(['全县（全南县）'])
  })

  it.each([
    ['a village that does not exist', '360729100999', '没有这个村'],
    ['the park', '360729402498', '没有建档'],
    ['a neighbourhood committee without households', '360729100001', '没有建档'],
  ])('refuses %s by its path', async (_, code, message) => {
    const { status, body } = await publish(WHO.county, toVillages(TIANXIN, code))
    expect(status).toBe(400)
    expect(body.paths).toEqual([{ path: 'audience.villageCodes.1', message: expect.stringContaining(message) }])
  })

  it('refuses a last day that is over, and takes today', async () => {
    const over = await publish(WHO.cadre, { ...toVillages(TIANXIN), expiresOn: '2017-06-14' })
    expect(over).toMatchObject({ status: 400, body: { paths: [{ path: 'expiresOn' }] } })
    expect((await publish(WHO.cadre, { ...toVillages(TIANXIN), expiresOn: '2017-06-15' })).status).toBe(201)
  })

  it('stores nothing of a text that WeChat refuses, and lets through what a person may look at', async () => {
    verdict = 'risky'
    expect((await publish(WHO.cadre, toVillages(TIANXIN))).status).toBe(422)
    expect((await call('listFeed', { as: WHO.resident })).body.items).toEqual([])
    verdict = 'review'
    expect((await publish(WHO.cadre, toVillages(TIANXIN))).status).toBe(201)
  })

  it('has a long text checked whole, in pieces that WeChat takes', async () => {
    const body = '苗'.repeat(2500)
    await publish(WHO.cadre, { ...toVillages(TIANXIN), body })
    expect(asked.join('')).toBe(`领油茶苗\n${body}`)
    expect(Math.max(...asked.map((piece) => piece.length))).toBeLessThanOrEqual(2500)
  })

  it('names a village with its town where the county has two of that name', async () => {
    const { body } = await publish(WHO.county, toVillages('360729102200', TIANXIN))
    expect(body.places).toEqual(['陂头镇陂头村', '田心村'])
  })

  it('takes a village named twice once', async () => {
    expect((await publish(WHO.cadre, toVillages(TIANXIN, TIANXIN))).body.places).toEqual(['田心村'])
  })

  it('publishes once for a repeated key, and records it', async () => {
    const first = await publish(WHO.cadre, toVillages(TIANXIN), 'same-key-1')
    expect(await publish(WHO.cadre, toVillages(TIANXIN), 'same-key-1')).toEqual(first)
    expect((await call('listSentNotices', { as: WHO.cadre })).body.items).toHaveLength(1)
    const history = await test.services.ledger.history(test.services.view, `NTC#${first.body.id}`, { limit: 5 })
    expect(history.events.map((event) => event.action)).toEqual(['notice.published'])
  })
})

describe('withdrawNotice', () => {
  it('takes it out of every feed, keeps it for its author, and may be repeated', async () => {
    const { body: village } = await publish(WHO.cadre, toVillages(TIANXIN, HUANGBU))
    const { body: all } = await publish(WHO.county, toAll)
    for (const [id, as] of [
      [village.id, WHO.cadre],
      [all.id, WHO.county],
    ]) {
      const withdrawn = await call('withdrawNotice', { as, params: { noticeId: id }, body: {} })
      expect(withdrawn).toMatchObject({ status: 200, body: { withdrawn: true } })
      expect((await call('withdrawNotice', { as, params: { noticeId: id }, body: {} })).body).toEqual(withdrawn.body)
      expect((await call('getFeedNotice', { as: WHO.resident, params: { noticeId: id } })).status).toBe(404)
    }
    expect((await call('listFeed', { as: WHO.resident })).body.items).toEqual([])
    expect((await call('listPublicNotices')).body.items).toEqual([])
    expect((await call('getPublicNotice', { params: { noticeId: all.id } })).status).toBe(404)
    expect((await call('listSentNotices', { as: WHO.cadre })).body.items[0]).toMatchObject({ withdrawn: true })
  })

  it('belongs to the author, and to the county', async () => {
    const { body } = await publish(WHO.cadre, toVillages(TIANXIN))
    const withdraw = (as: string) => call('withdrawNotice', { as, params: { noticeId: body.id }, body: {} })
    for (const who of [WHO.clerk, WHO.otherCadre, WHO.town]) expect((await withdraw(who)).status).toBe(404)
    expect((await withdraw(WHO.resident)).status).toBe(403)
    expect((await withdraw(WHO.county)).status).toBe(200)
  })
})
