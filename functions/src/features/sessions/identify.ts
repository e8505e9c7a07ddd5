import { grantsOf, type Identity } from '../../http/caller'
import type { Services } from '../../http/services'
import { Problem } from '../../platform/errors'
import { type Account, AccountEntity, accountKey } from '../accounts/account'
import { lifetimeOf } from './lifetime'
import { disabled } from './open-session'
import { type Claims, readToken, signedOut, signToken } from './token'

/** Who holds this bearer token, read afresh, so that a disabled account is refused on its next call. */
export async function identify(
  authorization: string | undefined,
  services: Services,
): Promise<{ who: Identity; renewed?: string }> {
  const token = /^Bearer ([\w.-]{20,2000})$/.exec(authorization ?? '')?.[1]
  if (!token) throw new Problem('session.missing', 401, '要先登录才能看。公开的政策、岗位和通知不用登录。')
  const keys = services.keyring.deriveAll('session')
  const claims = await readToken(token, services.view.county, keys, services.clock.now().getTime())
  const account = (await services.view.get(AccountEntity, accountKey(claims.accountId)))?.value
  if (!account || account.status === 'deleted') throw signedOut()
  if (account.status === 'disabled') throw disabled()
  const session = account.sessions.find((open) => open.id === claims.sessionId)
  if (!session) throw signedOut()
  const renewed = await renew(claims, account, session.device, services)
  return {
    who: toIdentity(account, session.id, new Date(claims.expiresAt * 1000).toISOString()),
    ...(renewed ? { renewed } : {}),
  }
}

const toIdentity = (account: Account, sessionId: string, expiresAt: string): Identity => ({
  accountId: account.id,
  name: account.name,
  sessionId,
  expiresAt,
  grants: grantsOf(account),
})

/** A used token is replaced before it ends; a desktop's last end does not move. */
async function renew(claims: Claims, account: Account, device: 'phone' | 'desktop', services: Services) {
  const lifetime = lifetimeOf(account, device)
  const now = Math.floor(services.clock.now().getTime() / 1000)
  if (now - claims.issuedAt < lifetime.renewAfter) return undefined
  const expiresAt = Math.min(now + lifetime.idle, claims.endsAt ?? Number.POSITIVE_INFINITY)
  return signToken({ ...claims, issuedAt: now, expiresAt }, services.keyring.derive('session'))
}
