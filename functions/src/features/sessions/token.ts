import { jwtVerify, SignJWT } from 'jose'
import { Problem } from '../../platform/errors'

/** What a session token says. Seconds since 1970. */
export interface Claims {
  accountId: string
  sessionId: string
  county: string
  issuedAt: number
  expiresAt: number
  /** The end that no renewal moves, for desktops. */
  endsAt?: number
}

const ALGORITHM = 'HS256'

export function signToken(claims: Claims, key: Uint8Array): Promise<string> {
  const { accountId, sessionId, county, issuedAt, expiresAt, endsAt } = claims
  return new SignJWT({ sid: sessionId, cty: county, ...(endsAt ? { end: endsAt } : {}) })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(accountId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key)
}

/** The claims of a good token; a false or expired one, or one of another county, is a 401. */
export async function readToken(token: string, county: string, key: Uint8Array, now: Date): Promise<Claims> {
  const payload = await jwtVerify(token, key, { algorithms: [ALGORITHM], currentDate: now })
    .then((result) => result.payload)
    .catch(() => undefined)
  const { sub, sid, cty, iat, exp, end } = payload ?? {}
  if (!sub || typeof sid !== 'string' || cty !== county || !iat || !exp) throw signedOut()
  return {
    accountId: sub,
    sessionId: sid,
    county,
    issuedAt: iat,
    expiresAt: exp,
    ...(typeof end === 'number' ? { endsAt: end } : {}),
  }
}

export const signedOut = () =>
  new Problem('session.ended', 401, '登录已经到期或已退出，填的内容还在手机里。请重新登录。')
