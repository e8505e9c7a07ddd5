import type { Services } from '../../http/services'
import { Problem } from '../../platform/errors'
import type { Scene } from '../../platform/wechat/wechat'
import type { Account } from '../accounts/account'

/** The most characters WeChat looks at in one call. */
const MOST = 2500

/**
 * Throws 422 where WeChat finds a text offensive. 要人工看 is let through: WeChat says it of everything written by
 * someone it has not seen lately, and the author's name stands on the record.
 */
export async function checkText(
  parts: readonly (string | undefined)[],
  scene: Scene,
  author: Pick<Account, 'openid'>,
  services: Services,
) {
  const { openid } = author
  const content = parts.filter((part) => part).join('\n')
  for (let start = 0; start < content.length; start += MOST) {
    const verdict = await services.wechat.msgSecCheck({
      content: content.slice(start, start + MOST),
      scene,
      ...(openid ? { openid } : {}),
    })
    if (verdict === 'risky')
      throw new Problem(
        'text.refused',
        422,
        '微信的文字检查没有通过，没有发出去，也没有保存。请换个说法再试，您填的内容还在。',
      )
  }
}
