import type { Me, Session } from '@bangfutong/shared/schema/account'
import type { Role } from '@bangfutong/shared/schema/role'
import { cache } from '../../platform/cache'
import { storage } from '../../platform/storage'
import { createStore, useStore } from '../../platform/store'

const KEY = 'session'

interface Kept {
  token: string
  me: Me
}

/** Who is signed in on this phone; undefined for a visitor. */
export const session = createStore<Kept | undefined>(storage.read<Kept>(KEY))

export const useMe = (): Me | undefined => useStore(session)?.me

export function keepSession({ token, me }: Session): void {
  forgetPrivate()
  keep({ token, me })
}

export function keepMe(me: Me): void {
  const now = session.get()
  if (now) keep({ ...now, me })
}

export function renewToken(token: string): void {
  const now = session.get()
  if (now) keep({ ...now, token })
}

/** Signed out, or refused: nothing of the person stays on the phone. */
export function dropSession(): void {
  session.set(undefined)
  storage.remove(KEY)
  forgetPrivate()
}

export const hasRole = (me: Me | undefined, ...roles: Role[]) =>
  me?.grants.some((grant) => roles.includes(grant.role)) ?? false

function keep(kept: Kept): void {
  session.set(kept)
  storage.write(KEY, kept)
}

/** Copies whose key starts with `my.` belong to the person who was signed in. */
const forgetPrivate = () => cache.clear('my.')
