import { afterEach, describe, expect, it } from 'vitest'
import { isProblem } from '../errors'
import { createWeChat } from './client'
import { type StandIn, startStandIn } from './stand-in'

type Answers = Record<string, object | (() => object)>

/** A WeChat whose platform answers from a table; `calls` are the paths asked. */
function scripted(answers: Answers) {
  const calls: string[] = []
  let time = 0
  const fetch = (async (input: string | URL) => {
    const { pathname } = new URL(input)
    calls.push(pathname)
    const answer = answers[pathname]
    if (!answer) throw new TypeError('fetch failed')
    return Response.json(typeof answer === 'function' ? (answer as () => object)() : answer)
  }) as typeof globalThis.fetch
  const wechat = createWeChat({
    appId: 'app',
    secret: 'secret',
    now: () => time,
    fetch,
    pause: async () => {},
    baseUrl: 'http://platform.test',
  })
  return { wechat, calls, later: (ms: number) => (time += ms) }
}

const failing = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!isProblem(error)) throw new Error('expected a problem')
  return { code: error.code, status: error.status }
}

describe('error codes become problems', () => {
  it.each([
    [40029, { code: 'wechat.code-invalid', status: 401 }],
    [40163, { code: 'wechat.code-invalid', status: 401 }],
    [40226, { code: 'wechat.user-blocked', status: 403 }],
    [45011, { code: 'wechat.too-frequent', status: 429 }],
    [48001, { code: 'wechat.refused', status: 503 }],
  ])('%i', async (errcode, problem) => {
    const { wechat, calls } = scripted({ '/sns/jscode2session': { errcode, errmsg: 'no' } })
    expect(await failing(wechat.code2Session('x'))).toEqual(problem)
    expect(calls).toHaveLength(1)
  })

  it('tries again while the platform is busy, then says so', async () => {
    const { wechat, calls } = scripted({ '/sns/jscode2session': { errcode: -1 } })
    expect(await failing(wechat.code2Session('x'))).toEqual({ code: 'wechat.busy', status: 503 })
    expect(calls).toHaveLength(3)
  })

  it('succeeds where the platform was busy once', async () => {
    let asked = 0
    const { wechat } = scripted({ '/sns/jscode2session': () => (asked++ === 0 ? { errcode: -1 } : { openid: 'o1' }) })
    expect(await wechat.code2Session('x')).toEqual({ openid: 'o1' })
  })

  it('is unavailable where nobody answers', async () => {
    expect(await failing(scripted({}).wechat.code2Session('x'))).toEqual({ code: 'wechat.busy', status: 503 })
  })
})

describe('the access token', () => {
  const pass = { errcode: 0, result: { suggest: 'pass' } }
  const check = { content: '您好', openid: 'o1', scene: 'comment' } as const
  const tokenCalls = (calls: string[]) => calls.filter((path) => path === '/cgi-bin/stable_token').length

  it('is fetched once for calls at the same time, and again before it ends', async () => {
    const token = { access_token: 't', expires_in: 7200 }
    const { wechat, calls, later } = scripted({ '/cgi-bin/stable_token': token, '/wxa/msg_sec_check': pass })
    await Promise.all([wechat.msgSecCheck(check), wechat.msgSecCheck(check), wechat.msgSecCheck(check)])
    expect(tokenCalls(calls)).toBe(1)
    later(6800_000)
    await wechat.msgSecCheck(check)
    expect(tokenCalls(calls)).toBe(1)
    later(200_000)
    await wechat.msgSecCheck(check)
    expect(tokenCalls(calls)).toBe(2)
  })

  it('is replaced once where the platform refuses it', async () => {
    let issued = 0
    let asked = 0
    const { wechat, calls } = scripted({
      '/cgi-bin/stable_token': () => ({ access_token: `t${++issued}`, expires_in: 7200 }),
      '/wxa/msg_sec_check': () => (asked++ === 0 ? { errcode: 42001 } : pass),
    })
    expect(await wechat.msgSecCheck(check)).toBe('pass')
    expect(tokenCalls(calls)).toBe(2)
  })

  it('leaves the text to a person where the author was not active', async () => {
    const token = { access_token: 't', expires_in: 7200 }
    const { wechat } = scripted({ '/cgi-bin/stable_token': token, '/wxa/msg_sec_check': { errcode: 61010 } })
    expect(await wechat.msgSecCheck(check)).toBe('review')
  })

  it.each([
    [0, 'pass'],
    [87014, 'risky'],
    [40003, 'review'],
  ])('asks without an author too: %i is %s', async (errcode, verdict) => {
    const token = { access_token: 't', expires_in: 7200 }
    const { wechat } = scripted({ '/cgi-bin/stable_token': token, '/wxa/msg_sec_check': { errcode } })
    expect(await wechat.msgSecCheck({ content: '您好', scene: 'comment' })).toBe(verdict)
  })

  it('tells a person who did not subscribe from a message sent', async () => {
    let errcode = 0
    const { wechat } = scripted({
      '/cgi-bin/stable_token': { access_token: 't', expires_in: 7200 },
      '/cgi-bin/message/subscribe/send': () => ({ errcode }),
    })
    const message = { openid: 'o1', templateId: 'T', data: { thing1: '开会' } }
    expect(await wechat.sendSubscribeMessage(message)).toBe('sent')
    errcode = 43101
    expect(await wechat.sendSubscribeMessage(message)).toBe('refused')
  })
})

describe('against the stand-in', () => {
  let standIn: StandIn | undefined
  afterEach(() => standIn?.close())

  const open = async (options: Parameters<typeof startStandIn>[0] = {}) => {
    standIn = await startStandIn(options)
    const { baseUrl, appId, secret } = standIn
    return { standIn, wechat: createWeChat({ baseUrl, appId, secret, now: Date.now, pause: async () => {} }) }
  }

  it('takes a demo code again and again, an issued code once and for five minutes', async () => {
    let time = 0
    const { standIn: platform, wechat } = await open({ people: new Map([['demo-a', 'openid-a']]), now: () => time })
    expect(await wechat.code2Session('demo-a')).toEqual({ openid: 'openid-a' })
    expect(await wechat.code2Session('demo-a')).toEqual({ openid: 'openid-a' })
    const code = platform.issueCode('openid-b')
    expect(await wechat.code2Session(code)).toEqual({ openid: 'openid-b' })
    expect((await failing(wechat.code2Session(code))).status).toBe(401)
    const late = platform.issueCode('openid-b')
    time += 5 * 60_000
    expect((await failing(wechat.code2Session(late))).status).toBe(401)
    expect((await failing(wechat.code2Session('never'))).status).toBe(401)
  })

  it('knows local names only where it was told to', async () => {
    const closed = await open()
    expect((await failing(closed.wechat.code2Session('local-zhang'))).status).toBe(401)
    await closed.standIn.close()
    const { wechat } = await open({ acceptLocalCodes: true })
    expect(await wechat.code2Session('local-zhang')).toEqual({ openid: 'openid-local-zhang' })
    expect((await failing(wechat.code2Session('demo-villager'))).status).toBe(401)
  })

  it('checks text and sends messages with a token of its own', async () => {
    const { standIn: platform, wechat } = await open()
    const text = (content: string) => wechat.msgSecCheck({ content, openid: 'o', scene: 'forum' })
    expect(await text('明天上午开会')).toBe('pass')
    expect(await text('快来赌博网站')).toBe('risky')
    expect(await text('加我微信细说')).toBe('review')
    expect(await wechat.msgSecCheck({ content: '快来赌博网站', scene: 'forum' })).toBe('risky')
    expect(await wechat.msgSecCheck({ content: '明天开会', scene: 'forum' })).toBe('pass')
    await wechat.sendSubscribeMessage({ openid: 'o', templateId: 'T', data: {} })
    expect(platform.sent).toEqual([{ touser: 'o', template_id: 'T' }])
  })

  it('refuses a false secret', async () => {
    standIn = await startStandIn()
    const wechat = createWeChat({ baseUrl: standIn.baseUrl, appId: standIn.appId, secret: 'x', now: Date.now })
    expect((await failing(wechat.code2Session('demo-a'))).code).toBe('wechat.refused')
  })
})
