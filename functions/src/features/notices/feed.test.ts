import type { Notice } from '@bangfutong/shared/schema/notice'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Call, testCall } from '../../testing/call'
import { seeded } from '../../testing/seeded'
import { openTestServices, type TestServices } from '../../testing/services'
import { HUANGBU, idOf, SHUAO, settleVillages, TIANXIN, WHO } from '../../testing/two-villages'
import { findNoticeOwner, latestForVillage, noticeHandlers, noticePuts } from './index'

let test: TestServices
let call: Call

beforeEach(async () => {
  test = await openTestServices()
  await settleVillages(test.services)
  call = testCall(test.services, noticeHandlers, { notice: findNoticeOwner })
})
afterEach(() => test.close())

/** The n-th notice: later numbers are newer, two of a minute share an instant. */
function aNotice(n: number, audience: Notice['audience'], more: Partial<Notice> = {}): Notice {
  const minute = String(Math.floor(n / 2) % 60).padStart(2, '0')
  const hour = String(Math.floor(n / 120)).padStart(2, '0')
  return {
    id: idOf('ntc', n),
    title: `演示公告${n}`,
    body: '这是演示公告的内容。',
    kind: 'other',
    audience,
    authorId: WHO.cadre,
    authorName: '演示11',
    publishedAt: `2017-06-14T${hour}:${minute}:00.000+08:00`,
    ...more,
  }
}
const inVillages = (...villageCodes: string[]) => ({ villageCodes })
const everyone = { public: true } as const
const load = (notices: Notice[]) => test.services.view.load(notices.flatMap(noticePuts))

async function wholeFeed(as: string) {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const { status, body } = await call('listFeed', { as, ...(cursor ? { query: { cursor } } : {}) })
    expect(status).toBe(200)
    pages.push(body.items.map((item: { id: string }) => item.id))
    cursor = body.cursor
  } while (cursor)
  return pages
}

describe('who sees a notice', () => {
  it('is the village, whoever covers it, and nobody else', async () => {
    await load([aNotice(1, inVillages(TIANXIN))])
    const seen: Record<string, number> = {}
    for (const [name, as] of Object.entries(WHO))
      seen[name] = (await call('getFeedNotice', { as, params: { noticeId: idOf('ntc', 1) } })).status
    const readers = ['resident', 'neighbour', 'cadre', 'clerk', 'town', 'county', 'county2']
    for (const name of Object.keys(WHO)) expect([name, seen[name]]).toEqual([name, readers.includes(name) ? 200 : 404])
    expect((await call('getPublicNotice', { params: { noticeId: idOf('ntc', 1) } })).status).toBe(404)
  })

  it('answers a notice of another village exactly as one that does not exist', async () => {
    await load([aNotice(1, inVillages(SHUAO))])
    const { body: there } = await call('getFeedNotice', { as: WHO.resident, params: { noticeId: idOf('ntc', 1) } })
    const { body: nowhere } = await call('getFeedNotice', { as: WHO.resident, params: { noticeId: idOf('ntc', 9) } })
    expect({ ...there, instance: '' }).toEqual({ ...nowhere, instance: '' })
    const mark = (n: number) => ({ as: WHO.resident, params: { noticeId: idOf('ntc', n) }, body: {} })
    expect((await call('markRead', mark(1))).status).toBe(404)
    expect((await call('markRead', mark(9))).status).toBe(404)
  })

  it('needs no sign-in for a public one', async () => {
    await load([aNotice(1, everyone), aNotice(2, inVillages(TIANXIN))])
    const { body } = await call('listPublicNotices')
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([idOf('ntc', 1)])
    expect(body.items[0]).not.toHaveProperty('unread')
    expect((await call('getPublicNotice', { params: { noticeId: idOf('ntc', 1) } })).status).toBe(200)
    expect((await call('listFeed', { as: WHO.seeker })).body.items).toHaveLength(1)
  })
})

describe('a feed', () => {
  it('merges village and public ones by time over all pages, none twice, none missing', async () => {
    const random = seeded(7)
    const audiences = [everyone, inVillages(TIANXIN), inVillages(SHUAO), inVillages(HUANGBU, TIANXIN)]
    const notices = Array.from({ length: 130 }, (_, n) => {
      const over = random() < 0.3 ? { expiresOn: random() < 0.7 ? '2017-06-14' : '2017-06-15' } : {}
      return aNotice(n, audiences[Math.floor(random() * 4)]!, over)
    })
    await load(notices)
    const reaches = (notice: Notice, villages: string[]) =>
      'public' in notice.audience || notice.audience.villageCodes.some((code) => villages.includes(code))
    const expected = (villages: string[]) =>
      notices
        .filter((notice) => reaches(notice, villages) && notice.expiresOn !== '2017-06-14')
        .map((notice) => notice.id)
        .reverse()
    for (const [as, villages] of [
      [WHO.resident, [TIANXIN]],
      [WHO.stranger, [SHUAO]],
      [WHO.cadre, [TIANXIN, HUANGBU]],
      [WHO.seeker, []],
    ] as const) {
      const pages = await wholeFeed(as)
      expect(pages.flat()).toEqual(expected([...villages]))
      expect(Math.max(...pages.map((page) => page.length))).toBe(20)
    }
  })

  it('goes on over long stretches of expired ones', async () => {
    const over = Array.from({ length: 150 }, (_, n) => aNotice(n + 2, inVillages(TIANXIN), { expiresOn: '2017-06-14' }))
    await load([aNotice(1, inVillages(TIANXIN)), ...over])
    expect((await wholeFeed(WHO.resident)).flat()).toEqual([idOf('ntc', 1)])
  })

  it('does not let older ones of one feed pass newer ones of the other', async () => {
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => n + from)
    await load([
      ...range(1, 6).map((n) => aNotice(n, inVillages(TIANXIN))),
      ...range(50, 53).map((n) => aNotice(n, everyone)),
      ...range(53, 90).map((n) => aNotice(n, everyone, { expiresOn: '2017-06-14' })),
    ])
    const pages = await wholeFeed(WHO.resident)
    expect(pages).toEqual([[52, 51, 50, 5, 4, 3, 2, 1].map((n) => idOf('ntc', n))])
  })

  it('keeps its place when something new is published', async () => {
    await load(Array.from({ length: 25 }, (_, n) => aNotice(n, inVillages(TIANXIN))))
    const { body: first } = await call('listFeed', { as: WHO.resident })
    await load([aNotice(200, everyone)])
    const { body: second } = await call('listFeed', { as: WHO.resident, query: { cursor: first.cursor } })
    expect(second.items.map((item: { id: string }) => item.id)).toEqual([4, 3, 2, 1, 0].map((n) => idOf('ntc', n)))
    expect(second.cursor).toBeUndefined()
  })

  it('takes a cursor from nobody else and from no other list', async () => {
    await load(Array.from({ length: 25 }, (_, n) => aNotice(n, everyone)))
    const { cursor } = (await call('listFeed', { as: WHO.resident })).body
    const wrong = [WHO.neighbour, WHO.stranger].map((as) => call('listFeed', { as, query: { cursor } }))
    const answers = await Promise.all([...wrong, call('listPublicNotices', { query: { cursor } })])
    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400])
    const forged = cursor.slice(0, 40) + (cursor[40] === 'A' ? 'B' : 'A') + cursor.slice(41)
    const { body } = await call('listFeed', { as: WHO.resident, query: { cursor: forged } })
    expect(body.code).toBe('cursor.invalid')
  })
})

const mark = (as: string, n: number, key?: string) =>
  call('markRead', { as, params: { noticeId: idOf('ntc', n) }, body: {}, ...(key ? { key } : {}) })

describe('the unread mark', () => {
  const unread = async (as: string) =>
    (await call('listFeed', { as })).body.items
      .filter((item: { unread: boolean }) => item.unread)
      .map((item: { id: string }) => item.id)

  it('is each account’s own, and goes once it is opened', async () => {
    await load([aNotice(1, inVillages(TIANXIN)), aNotice(2, everyone)])
    expect(await unread(WHO.resident)).toEqual([idOf('ntc', 2), idOf('ntc', 1)])
    expect((await mark(WHO.resident, 1)).body).toEqual({ done: true })
    expect(await unread(WHO.resident)).toEqual([idOf('ntc', 2)])
    expect(await unread(WHO.neighbour)).toEqual([idOf('ntc', 2), idOf('ntc', 1)])
    const { body } = await call('getFeedNotice', { as: WHO.resident, params: { noticeId: idOf('ntc', 1) } })
    expect(body.unread).toBe(false)
  })

  it('is taken off once, however often and under whatever key', async () => {
    await load([aNotice(1, inVillages(TIANXIN))])
    const answers = await Promise.all([1, 2, 3, 4].map((n) => mark(WHO.resident, 1, `mark-key-${n}`)))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200])
    await mark(WHO.resident, 1)
    const history = await test.services.ledger.history(test.services.view, `ACC#${WHO.resident}`, { limit: 9 })
    expect(history.events.map((event) => event.action)).toEqual(['notice.read'])
  })
})

describe('capacity units', () => {
  const units = async (work: () => Promise<unknown>) => {
    test.meter.reset()
    await work()
    return test.meter.total().read
  }

  it('stay what they are', async () => {
    const body = '请大家带好身份证和一卡通，明天上午八点到村委会集合，听技术员讲油茶怎么管护。'.repeat(3)
    const notices = Array.from({ length: 60 }, (_, n) =>
      aNotice(n, n % 3 === 0 ? everyone : inVillages(TIANXIN), { body }),
    )
    await load(notices)
    const { services } = test
    const golden = {
      home: await units(() => latestForVillage(TIANXIN, WHO.resident, 3, services)),
      // Half a unit of every signed-in call is the account, half the household; two and a half each feed of 21.
      feed: await units(() => call('listFeed', { as: WHO.resident })),
      public: await units(() => call('listPublicNotices')),
      one: await units(() => call('getFeedNotice', { as: WHO.resident, params: { noticeId: idOf('ntc', 1) } })),
    }
    test.meter.reset()
    await mark(WHO.resident, 1)
    expect(test.meter.total().write).toBe(8)
    expect(golden).toEqual({ home: 1, feed: 6.5, public: 2.5, one: 2.5 })
  })
})
