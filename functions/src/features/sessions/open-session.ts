import type { Me, Session } from '@bangfutong/shared/schema/account'
import { grantsOf } from '../../http/caller'
import type { Services } from '../../http/services'
import { Problem } from '../../platform/errors'
import type { Account } from '../accounts/account'
import { lifetimeOf } from './lifetime'
import { signToken } from './token'

/** Demo people are shared by everyone who tries the county, so a further sign-in ends nobody else's. */
const DEMO_DEVICES = 50

/** The account with one more session, and what the person is told. The token is not part of what is stored. */
export async function openSession(
  account: Account,
  device: 'phone' | 'desktop',
  services: Services,
): Promise<{ account: Account; session: Session }> {
  if (account.status !== 'active') throw disabled()
  const lifetime = lifetimeOf(account, device)
  const now = services.clock.now().getTime()
  const session = { id: services.newId('ses'), device, openedAt: new Date(now).toISOString() }
  const others = account.sessions.filter((open) => open.device !== device)
  const same = [...account.sessions.filter((open) => open.device === device), session]
  const kept = same.slice(-(services.demo ? DEMO_DEVICES : lifetime.devices))
  const issuedAt = Math.floor(now / 1000)
  const expiresAt = issuedAt + lifetime.idle
  const token = await signToken(
    {
      accountId: account.id,
      sessionId: session.id,
      county: services.view.county,
      issuedAt,
      expiresAt,
      ...(lifetime.most ? { endsAt: issuedAt + lifetime.most } : {}),
    },
    services.keyring.derive('session'),
  )
  const ends = new Date(expiresAt * 1000).toISOString()
  return {
    account: { ...account, sessions: [...others, ...kept] },
    session: { token, expiresAt: ends, me: toMe(account, ends, services) },
  }
}

/** What the phone is told of its owner. */
export function toMe(account: Account, expiresAt: string, services: Services): Me {
  return {
    accountId: account.id,
    name: account.name,
    ...(account.unit ? { unit: account.unit } : {}),
    grants: grantsOf(account),
    ...(account.binding ? { householdId: account.binding.householdId } : {}),
    expiresAt,
    demo: services.demo !== undefined,
  }
}

export const disabled = () => new Problem('account.disabled', 401, '这个账号已停用。如果不对，请联系县扶贫办。')
