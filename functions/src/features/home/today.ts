import { endpointOf } from '@bangfutong/shared/api/contract'
import type { Today } from '@bangfutong/shared/schema/home'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { waitingFor } from '../bindings/waiting'
import { householdsInCare } from '../households/lists'
import { hasBoundPhone, toHouseholdRow } from '../households/view'
import { latestSent } from '../notices/index'

const UNVISITED = 5
const NOTICES = 3

/** What waits for a cadre or clerk, in all of their posts. */
export async function todayOf(caller: Caller, services: Services): Promise<Today> {
  const { access } = endpointOf('getToday')
  const [households, bindingRequests, notices] = await Promise.all([
    householdsInCare(caller, access, services),
    waitingFor(caller, access, services),
    latestSent(caller.accountId, NOTICES, services),
  ])
  // Never visited comes first; an empty day sorts before every other.
  const byVisit = [...households].sort((a, b) => (a.lastVisitOn ?? '').localeCompare(b.lastVisitOn ?? ''))
  return {
    day: services.clock.countyDay(),
    households: households.length,
    withoutPhone: households.filter((household) => !hasBoundPhone(household)).length,
    bindingRequests,
    longestUnvisited: byVisit.slice(0, UNVISITED).map((household) => toHouseholdRow(household, services)),
    notices,
  }
}
