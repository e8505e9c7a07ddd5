import type { Caller } from '../../http/caller'
import { ledgerContext } from '../../http/route'
import type { Services } from '../../http/services'
import { householdKey } from './household'
import { isOwn } from './privacy'

type LookAction = 'household.opened' | 'household.verdicts-opened' | 'household.log-opened'

/** Puts a look at a file on record; await it before the answer leaves. The household's own people count once a day. */
export async function recordLook(
  call: { caller: Caller; at: string },
  householdId: string,
  action: LookAction,
  services: Services,
): Promise<void> {
  const own = isOwn(call.caller)
  const look = { subject: householdKey(householdId).pk, action: own ? 'household.opened' : action, onceADay: own }
  await services.ledger.look(ledgerContext(call, services), look)
}
