import { PUBLISHERS } from '@bangfutong/shared/api/access'
import type { Access } from '@bangfutong/shared/api/endpoint'
import type { Notice } from '@bangfutong/shared/schema/notice'
import { coversVillage, notFound } from '../../http/authority'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { HouseholdEntity, householdKey } from '../households/household'
import { isInForce } from './feed'
import { NoticeEntity, noticeKey, villagesOf } from './notice'

const AREAS: Access = PUBLISHERS

/** Whether one of the caller's posts covers the village; someone may hold several. */
export const coversPlace = (caller: Caller, villageCode: string) =>
  caller.grants.some((grant) => {
    const area = AREAS[grant.role]
    return area !== undefined && coversVillage(area, grant, villageCode)
  })

export interface Home {
  householdId: string
  villageCode: string
}

/** The household a phone is bound to, and its village. */
export async function homeOf(caller: Caller, services: Services): Promise<Home | undefined> {
  const householdId = caller.grants.find((grant) => grant.householdId)?.householdId
  if (!householdId) return undefined
  const found = await services.view.get(HouseholdEntity, householdKey(householdId))
  return found && { householdId, villageCode: found.value.villageCode }
}

/** The villages whose notices are a person's own feed: where they live, and those a cadre or clerk looks after. */
export function feedVillages(caller: Caller, home: Home | undefined): string[] {
  const looksAfter = caller.grants
    .filter((grant) => grant.role === 'cadre' || grant.role === 'village-clerk')
    .flatMap((grant) => grant.villageCodes ?? [])
  return [...new Set([...(home ? [home.villageCode] : []), ...looksAfter])]
}

/** A notice in force that reaches this caller; every other one is answered as one that does not exist. */
export async function getReadable(
  noticeId: string,
  caller: Caller,
  services: Services,
): Promise<{ notice: Notice; home?: Home }> {
  const notice = await findInForce(noticeId, services)
  if (!notice) throw notFound()
  const home = await homeOf(caller, services)
  const atHome = home && villagesOf(notice).includes(home.villageCode)
  if (atHome) return { notice, home }
  if ('public' in notice.audience) return { notice }
  if (villagesOf(notice).some((code) => coversPlace(caller, code))) return { notice }
  throw notFound()
}

export async function findInForce(noticeId: string, services: Services): Promise<Notice | undefined> {
  const found = await services.view.get(NoticeEntity, noticeKey(noticeId))
  return found && isInForce(found.value, services.clock.countyDay()) ? found.value : undefined
}
