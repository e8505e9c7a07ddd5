import { VillageCode } from '@bangfutong/shared/schema/place'
import * as z from 'zod/mini'
import type { Services } from '../../http/services'
import { defineEntity, type PutWrite, put, type Write } from '../../platform/dynamo/entity'
import { HouseholdEntity } from '../households/household'

/** How many households of a village have a file, and how many of them at least one bound phone. */
export const VillageCounts = z.strictObject({
  villageCode: VillageCode,
  households: z.int().check(z.minimum(0)),
  bound: z.int().check(z.minimum(0)),
})
export type VillageCounts = z.infer<typeof VillageCounts>

export const villageCountsKey = (villageCode: string) => ({ pk: `VIL#${villageCode}`, sk: 'COUNTS' })
export const VillageCountsEntity = defineEntity<VillageCounts>({
  name: 'village-counts',
  schema: VillageCounts,
  keys: (counts) => villageCountsKey(counts.villageCode),
})

export const villageCountsPuts = (counts: VillageCounts): PutWrite[] => [put(VillageCountsEntity, counts)]

/** Households counted at a time where a village has no counters yet. */
const COUNTED_AT_A_TIME = 200

/**
 * The counts of each village, in their order. Half a read unit a village; a village without counters is counted
 * from its households, about six.
 */
export async function countsOf(villageCodes: readonly string[], services: Services): Promise<VillageCounts[]> {
  const kept = await services.view.getMany(VillageCountsEntity, villageCodes.map(villageCountsKey))
  return Promise.all(kept.map((found, i) => found?.value ?? countHouseholds(villageCodes[i]!, services)))
}

async function countHouseholds(villageCode: string, services: Services): Promise<VillageCounts> {
  const counts = { villageCode, households: 0, bound: 0 }
  let cursor: string | undefined
  do {
    const page = await services.view.query({
      index: 'gs1',
      pk: `VIL#${villageCode}`,
      limit: COUNTED_AT_A_TIME,
      cursor,
    })
    const households = page.items.filter((item) => item.is(HouseholdEntity))
    counts.households += households.length
    counts.bound += households.filter((item) => item.as(HouseholdEntity).value.boundPhones).length
    cursor = page.cursor
  } while (cursor)
  return counts
}

/**
 * The write that keeps `bound` true when a household's phones go from `before` to `after`; goes into the transaction
 * of the binding. None where the household stays bound or unbound, or the village keeps no counters.
 */
export async function countBinding(
  villageCode: string,
  before: number,
  after: number,
  services: Services,
): Promise<Write | undefined> {
  const change = Number(after > 0) - Number(before > 0)
  if (change === 0) return undefined
  const found = await services.view.get(VillageCountsEntity, villageCountsKey(villageCode), { consistent: true })
  if (!found) return undefined
  const bound = Math.max(0, found.value.bound + change)
  return put(VillageCountsEntity, { ...found.value, bound }, { ifVersion: found.version })
}
