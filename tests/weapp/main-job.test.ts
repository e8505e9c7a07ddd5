import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Phone } from './phone'
import { NOTICE, openServer, POSITION, type Server } from './server'

let server: Server
let phone: Phone

beforeEach(async () => {
  server = await openServer()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const realNow = Date.now
const writes = () => server.asked.filter(({ method }) => method !== 'GET')
const readings = () => writes().filter(({ path }) => path.endsWith('/readings'))
const applied = () => writes().filter(({ path }) => path.endsWith('/applications'))

/** Says 不清楚 to every question that is left. */
async function passTheRest(): Promise<void> {
  for (let pages = 0; pages < 12 && !phone.text().includes('您说的'); pages += 1) {
    while (await phone.tick('不清楚')) {
      // One after the other: an answer may bring up a further question.
    }
    await phone.tap('下一步')
  }
}

/** A page asks anew when it is shown again later than the moment it was opened. */
function passSeconds(seconds: number): void {
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + seconds * 1000)
}

async function signIn(): Promise<void> {
  phone = await new Phone({ api: server.api }).launch('pages/mine/index')
  await phone.tap('登录')
  await phone.see('不用填手机号，不用记密码。')
  await phone.tap('用微信登录')
  await phone.see('今天先看这几件')
}

describe('the phone and the real API', () => {
  it('signs in with the code of WeChat and lands on the household', async () => {
    await signIn()
    expect(writes()).toMatchObject([
      { method: 'POST', path: '/api/sessions', body: { code: 'code-of-this-phone' }, status: 200 },
    ])
    expect(phone.pageStack).toEqual(['pages/home/index'])
    await phone.see('帮扶干部 演示干部')
    const home = server.asked.find(({ path }) => path === '/api/home')
    expect(home).toMatchObject({ status: 200, headers: { authorization: expect.stringMatching(/^Bearer ./) } })

    await phone.tab(3)
    await phone.see('我家档案')
    expect(phone.text()).toContain('演示户主')
  })

  it('asks a family without signing in, tells nobody, and names what it can have', async () => {
    phone = await new Phone({ api: server.api }).launch('pages/home/index')
    await phone.see('兜底保障')
    await phone.tap('看我家能领什么')
    await phone.see('您家属于哪一类？')
    await phone.tap('是，还没有脱贫')
    await phone.tap('是一般贫困户，没有低保五保')
    await phone.tap('下一步')
    for (const [who, years] of [
      ['我自己', '40'],
      ['儿子', '8'],
    ] as const) {
      await phone.tap(who)
      await phone.type(`${who}几岁？`, years)
    }
    await phone.tap('下一步')
    await passTheRest()
    expect(phone.pageStack).toEqual(['pages/home/index', 'subpackages/more/screening-result/index'])
    await phone.see('按您说的，您家能领\n4 项')
    expect(phone.text()).toContain('县内住院，先看病后交钱')
    expect(phone.text()).toContain('我自己 40 岁，儿子 8 岁')
    expect(writes()).toEqual([])
  })

  it('opens a notice, tells the server once, and marks it no longer', async () => {
    await signIn()
    await phone.see('1 条通知没看')
    await phone.tap('1 条通知没看')
    await phone.see('没看过')
    await phone.tap(NOTICE.title)
    await phone.see(NOTICE.body)
    expect(readings()).toMatchObject([{ method: 'POST', path: `/api/feed/${NOTICE.id}/readings`, status: 200 }])
    passSeconds(2)
    await phone.back()
    await phone.seeNoMore('没看过')
    expect(phone.text()).toContain(NOTICE.title)
    await phone.back()
    await phone.see('现在没有要您办的事。')
    expect(phone.text()).toContain(NOTICE.title)
    expect(phone.text()).not.toContain('没看过')
    await phone.tap('看全部通知')
    await phone.see('没有更多了。')
    await phone.seeNoMore('没看过')
    expect(phone.text()).toContain(NOTICE.title)
    await phone.tap(NOTICE.title)
    await phone.see(NOTICE.body)
    expect(readings()).toHaveLength(1)
  })

  it('applies for a position with consent, once though the answer is lost, and keeps it among the own', async () => {
    await signIn()
    await phone.tab(2)
    await phone.see(POSITION.title)
    await phone.tap(POSITION.title)
    await phone.see('我要报名')
    await phone.tap('我要报名')
    await phone.see('我同意给他们看')
    await phone.type('电话', '13911112222')
    await phone.tap('报名')
    await phone.see('请先同意把姓名和电话给用工单位')
    expect(applied()).toEqual([])

    await phone.tap('我同意给他们看')
    server.loseNextAnswer('POST')
    await phone.tap('报名')
    await phone.see('您填的还在。有信号了，再点一次。')
    await phone.tap('报名')
    await phone.see('报名成功')
    expect(phone.text()).toContain(`${POSITION.title}，${POSITION.employerName}。`)
    const body = { name: '演示户主', phone: '13911112222', consent: true }
    expect(applied()).toMatchObject([
      { path: `/api/positions/${POSITION.id}/applications`, body, status: 201 },
      { path: `/api/positions/${POSITION.id}/applications`, body, status: 201 },
    ])
    const keys = applied().map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^key_\w{8,}/)
    expect(keys[1]).toBe(keys[0])

    await phone.tap('看我的报名')
    await phone.see('留的是：演示户主，13911112222')
    passSeconds(2)
    await phone.back()
    await phone.see('您已经报名')
    expect(phone.text()).not.toContain('我要报名')

    // A phone that remembers nothing shows what the server has.
    await signIn()
    await phone.tab(3)
    await phone.tap('我的报名')
    await phone.see('已报名')
    expect(phone.text().split('留的是：演示户主，13911112222')).toHaveLength(2)
  })
})
