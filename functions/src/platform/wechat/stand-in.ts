import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WeChatAnswer } from './exchange'

export interface StandInOptions {
  /** Sign-in codes that stay good, each with its openid: the demo people. */
  people?: ReadonlyMap<string, string>
  /** Whether any code `local-<name>` signs in as that name: a county without WeChat on this machine. */
  acceptLocalCodes?: boolean
  /** Words that make a text risky, and words that call for a person's look. */
  riskyWords?: readonly string[]
  reviewWords?: readonly string[]
  now?: () => number
}

export interface StandIn {
  baseUrl: string
  appId: string
  secret: string
  /** A code as `wx.login` gives: five minutes, one use. */
  issueCode(openid: string): string
  /** What was sent, newest last. */
  readonly sent: readonly { touser: string; template_id: string }[]
  close(): Promise<void>
}

interface Request {
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
}

const CODE_MS = 5 * 60_000
const TOKEN_SECONDS = 7200
const BODY_MAX = 64 * 1024
const DEFAULT_RISKY = ['赌博网站', '代开发票', '交押金上岗']
const DEFAULT_REVIEW = ['加我微信']

/** Speaks WeChat's server endpoints on a free port of 127.0.0.1; for this machine and for tests only. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { riskyWords = DEFAULT_RISKY, reviewWords = DEFAULT_REVIEW, now = Date.now } = options
  const appId = `wx-stand-in-${randomBytes(4).toString('hex')}`
  const secret = randomBytes(16).toString('hex')
  const codes = new Map<string, { openid: string; until: number; used: boolean }>()
  const tokens = new Map<string, number>()
  const sent: { touser: string; template_id: string }[] = []

  const session = ({ query }: Request): WeChatAnswer => {
    if (query.get('appid') !== appId || query.get('secret') !== secret)
      return { errcode: 40125, errmsg: 'invalid appsecret' }
    const code = query.get('js_code') ?? ''
    const lasting = options.people?.get(code) ?? (options.acceptLocalCodes ? localOpenid(code) : undefined)
    if (lasting) return { openid: lasting, session_key: 'stays on the server' }
    const issued = codes.get(code)
    if (!issued || issued.until <= now()) return { errcode: 40029, errmsg: 'invalid code' }
    if (issued.used) return { errcode: 40163, errmsg: 'code been used' }
    issued.used = true
    return { openid: issued.openid, session_key: 'stays on the server' }
  }
  const stableToken = ({ body }: Request): WeChatAnswer => {
    if (body['appid'] !== appId || body['secret'] !== secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    const token = randomBytes(16).toString('hex')
    tokens.set(token, now() + TOKEN_SECONDS * 1000)
    return { access_token: token, expires_in: TOKEN_SECONDS }
  }
  const textCheck = ({ body }: Request): WeChatAnswer => {
    const content = String(body['content'] ?? '')
    const has = (words: readonly string[]) => words.some((word) => content.includes(word))
    const suggest = has(riskyWords) ? 'risky' : has(reviewWords) ? 'review' : 'pass'
    if (!body['openid']) return suggest === 'risky' ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0 }
    return { errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? 100 : 20001 } }
  }
  const send = ({ body }: Request): WeChatAnswer => {
    sent.push({ touser: String(body['touser']), template_id: String(body['template_id']) })
    return { errcode: 0, errmsg: 'ok' }
  }
  const guarded = (run: (request: Request) => WeChatAnswer) => (request: Request) =>
    (tokens.get(request.query.get('access_token') ?? '') ?? 0) > now()
      ? run(request)
      : { errcode: 40001, errmsg: 'invalid token' }

  const paths: Record<string, (request: Request) => WeChatAnswer> = {
    '/sns/jscode2session': session,
    '/cgi-bin/stable_token': stableToken,
    '/wxa/msg_sec_check': guarded(textCheck),
    '/cgi-bin/message/subscribe/send': guarded(send),
  }
  const { port, close } = await listen(
    (request) => paths[request.path]?.(request) ?? { errcode: 40066, errmsg: 'invalid url' },
  )
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    appId,
    secret,
    issueCode(openid) {
      const code = `wx-${randomBytes(12).toString('hex')}`
      codes.set(code, { openid, until: now() + CODE_MS, used: false })
      return code
    },
    sent,
    close,
  }
}

/** `local-zhang` is the openid of zhang on this machine. */
const localOpenid = (code: string) => (/^local-[a-z0-9-]{1,40}$/.test(code) ? `openid-${code}` : undefined)

async function listen(answer: (request: Request) => WeChatAnswer) {
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const body = await readJson(incoming)
    reply(outgoing, body ? answer({ path: url.pathname, query: url.searchParams, body }) : { errcode: 47001 })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, close }
}

async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    size += (part as Buffer).length
    if (size > BODY_MAX) return undefined
    parts.push(part as Buffer)
  }
  if (size === 0) return {}
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return undefined
  }
}

function reply(outgoing: ServerResponse, answer: WeChatAnswer): void {
  outgoing.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer))
}
