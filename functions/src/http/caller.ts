import type { Grant } from '@bangfutong/shared/schema/account'
import type { Area } from '@bangfutong/shared/schema/role'

/** Who calls, and in which of their roles this call was allowed. */
export interface Caller {
  readonly accountId: string
  readonly name: string
  readonly sessionId: string
  /** When the session ends if it is not used again. */
  readonly expiresAt: string
  readonly grants: readonly Grant[]
  /** The grant this call was let in by. */
  readonly grant: Grant
  readonly area: Area
}

/** Who calls, before it is known in which role. */
export type Identity = Omit<Caller, 'grant' | 'area'>

export const VISITOR: Caller = {
  accountId: 'public',
  name: '访客',
  sessionId: '',
  expiresAt: '',
  grants: [{ role: 'public' }],
  grant: { role: 'public' },
  area: 'public',
}

/** Every signed-in person is a seeker; a bound one a resident; staff have the grants they were given. */
export function grantsOf(account: {
  grants: readonly Grant[]
  binding?: { householdId: string; memberId?: string | undefined } | undefined
}): Grant[] {
  const own: Grant[] = [{ role: 'seeker' }]
  if (account.binding)
    own.push({
      role: 'resident',
      householdId: account.binding.householdId,
      ...(account.binding.memberId ? { memberId: account.binding.memberId } : {}),
    })
  return [...account.grants, ...own]
}
