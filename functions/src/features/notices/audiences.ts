import { inhabitedTowns } from '@bangfutong/shared/plan/divisions'
import type { AudienceRow } from '@bangfutong/shared/schema/notice'
import type * as z from 'zod/mini'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { villageName } from './notice-view'
import { coversPlace } from './readership'
import { countsOf } from './village-counts'

/** The villages the caller may address. Neighbourhood committees only where they have households. */
export async function listAudiencesOf(caller: Caller, services: Services): Promise<z.infer<typeof AudienceRow>[]> {
  const { divisions } = services.county
  const villages = inhabitedTowns(divisions, services.clock.countyDay())
    .flatMap((town) => town.villages)
    .filter((village) => coversPlace(caller, village.code))
  const counts = await countsOf(
    villages.map((village) => village.code),
    services,
  )
  return villages.flatMap(({ code, kind }, i) => {
    const { households, bound } = counts[i]!
    if (kind !== 'village' && households === 0) return []
    return { villageCode: code, village: villageName(divisions, code), households, bound }
  })
}

export const hasHouseholds = async (villageCode: string, services: Services) =>
  (await countsOf([villageCode], services)).some((counts) => counts.households > 0)
