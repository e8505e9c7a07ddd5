import { createAccessToken } from './access-token'
import { createExchange, type ExchangeOptions, type WeChatAnswer } from './exchange'
import { busy, codeInvalid, SCENES, type TextVerdict, type WeChat } from './wechat'

export interface WeChatOptions extends Partial<ExchangeOptions> {
  appId: string
  secret: string
  /** Milliseconds. */
  now: () => number
}

const TOKEN_REFUSED = [40001, 40014, 42001]
/** The author has not used the mini-program within two hours: the check cannot decide. */
const NOT_ACTIVE = 61010
const NOT_SUBSCRIBED = 43101
const RISKY = 87014
/** What a platform answers that wants the author: a parameter is missing, or the call is no longer allowed. */
const NOT_OFFERED = [40003, 47001, 47003, 48001]
/** Longest text of one check, in characters. */
const TEXT_MAX = 2500

/** WeChat over HTTPS, or the local stand-in where `baseUrl` points there. */
export function createWeChat({ appId, secret, now, ...rest }: WeChatOptions): WeChat {
  const exchange = createExchange({ baseUrl: 'https://api.weixin.qq.com', ...rest })
  const accessToken = createAccessToken(async () => {
    const request = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false }
    const { access_token, expires_in } = await exchange.call('/cgi-bin/stable_token', request)
    if (typeof access_token !== 'string' || typeof expires_in !== 'number') throw busy()
    return { token: access_token, expiresInSeconds: expires_in }
  }, now)

  /** With a token that the platform refuses the call is made once more with a new one. */
  const withToken = async (path: string, body: object, expected: number[] = []): Promise<WeChatAnswer> => {
    for (let attempt = 1; ; attempt++) {
      const token = await accessToken.get()
      const tolerated = attempt === 1 ? [...expected, ...TOKEN_REFUSED] : expected
      const answer = await exchange.call(`${path}?access_token=${encodeURIComponent(token)}`, body, tolerated)
      if (!TOKEN_REFUSED.includes(answer.errcode ?? 0)) return answer
      accessToken.forget(token)
    }
  }

  /** The older check, which names no author and only tells what is risky; where it is not offered a person looks. */
  const checkWithoutAuthor = async (content: string): Promise<TextVerdict> => {
    const answer = await withToken('/wxa/msg_sec_check', { content }, [RISKY, ...NOT_OFFERED])
    const code = answer.errcode ?? 0
    return code === 0 ? 'pass' : code === RISKY ? 'risky' : 'review'
  }

  return {
    async code2Session(code) {
      const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
      const { openid } = await exchange.call(`/sns/jscode2session?${query}`)
      if (typeof openid !== 'string' || openid === '') throw codeInvalid()
      return { openid }
    },

    async msgSecCheck({ content, openid, scene }) {
      if (content.length > TEXT_MAX) return 'review'
      if (!openid) return checkWithoutAuthor(content)
      const body = { version: 2, scene: SCENES[scene], openid, content }
      const answer = await withToken('/wxa/msg_sec_check', body, [NOT_ACTIVE])
      return verdictOf(answer)
    },

    async sendSubscribeMessage({ openid, templateId, page, data }) {
      const values = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }]))
      const body = { touser: openid, template_id: templateId, ...(page ? { page } : {}), data: values, lang: 'zh_CN' }
      const answer = await withToken('/cgi-bin/message/subscribe/send', body, [NOT_SUBSCRIBED])
      return answer.errcode === NOT_SUBSCRIBED ? 'refused' : 'sent'
    },
  }
}

/** Only a clear pass passes. */
function verdictOf(answer: WeChatAnswer): TextVerdict {
  const suggest = (answer['result'] as { suggest?: unknown } | undefined)?.suggest
  return suggest === 'pass' || suggest === 'risky' ? suggest : 'review'
}
