import type { Me, Session } from '@bangfutong/shared/schema/account'
import type { RouteName } from '../../platform/routes'
import { api } from './api'
import { dropSession, hasRole, keepMe, keepSession, session } from './session'

/** Signs in with a platform code, or a demo person's code on a demo county. Another person's session ends first. */
export async function signInWith(code: string): Promise<Me> {
  await endHere()
  const opened = await api.call('createSession', { body: { code } })
  keepSession(opened)
  return opened.me
}

export function take(opened: Session): Me {
  keepSession(opened)
  return opened.me
}

/** Asks who one is now: somebody else may have bound this phone, taken it off, or given a post. */
export async function refreshMe(): Promise<void> {
  if (session.get()) await api.call('getMe').then(keepMe, () => undefined)
}

/** Signs out: on this phone at once and whatever the signal; the server is told where it can be reached. */
export async function signOut(): Promise<void> {
  await endHere()
  dropSession()
}

async function endHere(): Promise<void> {
  if (session.get()) await api.call('endSession').catch(() => undefined)
}

/** The page a person lands on: staff on their work, an employer on the company, everyone else on the first page. */
export function landingOf(me: Me): RouteName {
  if (hasRole(me, 'cadre', 'village-clerk')) return 'cadreToday'
  if (hasRole(me, 'township', 'county', 'department', 'inspector')) return 'countyOverview'
  if (hasRole(me, 'employer')) return 'company'
  return me.householdId ? 'home' : 'mine'
}
