import { type JWTPayload, jwtVerify, SignJWT } from 'jose'
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
export async function readToken(
  token: string,
  county: string,
  keys: readonly Uint8Array[],
  now: number,
): Promise<Claims> {
  const { sub, sid, cty, iat, exp, end } = (await verify(token, keys, now)) ?? {}
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

/** After a key rotation the older keys still open what they signed. */
async function verify(token: string, keys: readonly Uint8Array[], now: number): Promise<JWTPayload | undefined> {
  for (const key of keys) {
    const options = { algorithms: [ALGORITHM], currentDate: new Date(now) }
    const verified = await jwtVerify(token, key, options).catch(() => undefined)
    if (verified) return verified.payload
  }
  return undefined
}

export const signedOut = () =>
  new Problem('session.ended', 401, '登录已经到期或已退出，填的内容还在手机里。请重新登录。')
