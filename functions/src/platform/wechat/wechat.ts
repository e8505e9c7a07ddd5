import { Problem } from '../errors'

/** What the platform checks a text as: a profile, a comment, a forum post, a social log. */
export const SCENES = { profile: 1, comment: 2, forum: 3, social: 4 } as const
export type Scene = keyof typeof SCENES

/** `review`: neither passed nor refused, a person has to look. */
export type TextVerdict = 'pass' | 'review' | 'risky'

export interface TextCheck {
  content: string
  /** The author, who must have used the mini-program within two hours; without one the check is coarser. */
  openid?: string
  scene: Scene
}

export interface SubscribeMessage {
  openid: string
  templateId: string
  /** The page it opens. */
  page?: string
  /** Template field to text. */
  data: Record<string, string>
}

/** What 帮扶通 asks of WeChat. Everything that goes wrong is a Problem with a sentence for the person. */
export interface WeChat {
  /** Trades a `wx.login` code (five minutes, one use); the session key stays behind. */
  code2Session(code: string): Promise<{ openid: string }>
  msgSecCheck(check: TextCheck): Promise<TextVerdict>
  /** `refused`: this person has not agreed to, or has used up, messages of this template. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<'sent' | 'refused'>
}

export const codeInvalid = () =>
  new Problem('wechat.code-invalid', 401, '微信登录没有成功：登录码过期了或用过了。请关掉小程序，再打开一次。')

export const userBlocked = () =>
  new Problem('wechat.user-blocked', 403, '微信限制了这个微信号登录。请换一个微信号，或请帮扶干部帮您办。')

export const tooFrequent = () =>
  new Problem('wechat.too-frequent', 429, '操作太频繁，微信让我们等一等。请过一分钟再试，您填的内容还在。')

export const busy = (cause?: unknown) =>
  new Problem('wechat.busy', 503, '微信现在没有应答，什么都没有保存。请稍后再试。', { cause })

export const refused = (errcode: number) =>
  new Problem('wechat.refused', 503, '微信没有接受这次请求，什么都没有保存。请稍后再试；还不行请联系县扶贫办。', {
    cause: new Error(`WeChat errcode ${errcode}`),
  })
