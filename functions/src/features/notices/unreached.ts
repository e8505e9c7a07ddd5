import type { Household } from '@bangfutong/shared/schema/household'
import type { Services } from '../../http/services'
import { openCursor, sealCursor } from '../../platform/dynamo/cursor'
import { HouseholdEntity } from '../households/household'

const ROWS = 20
/** A page costs at most this many queries of twenty-one households; it may be short, with a cursor. */
const QUERIES = 6

interface Page {
  households: Household[]
  cursor?: string
}

/** Twenty households of these villages that are wanted, village by village; the cursor belongs to `list`. */
export async function pageOfVillages(
  villages: readonly string[],
  wanted: (householdId: string) => boolean,
  list: readonly string[],
  cursor: string | undefined,
  services: Services,
): Promise<Page> {
  const bound = [...list, services.view.county, ...villages]
  const seal = (village: number, after: string) => sealCursor(services.view.keyring, bound, { village, after: after })
  let { village, after } = openPlace(bound, cursor, services)
  const households: Household[] = []
  for (let query = 0; query < QUERIES; query++) {
    const villageCode = villages[village]
    if (!villageCode) return { households }
    const page = await services.view.query({
      index: 'gs1',
      pk: `VIL#${villageCode}`,
      between: [after, 'hh_~'],
      limit: ROWS + 1,
    })
    for (const item of page.items) {
      const { value } = item.as(HouseholdEntity)
      if (value.id === after || !wanted(value.id)) continue
      if (households.length === ROWS) return { households, cursor: seal(village, households.at(-1)!.id) }
      households.push(value)
    }
    const last = page.items.at(-1)?.as(HouseholdEntity).value.id
    if (page.cursor && last) after = last
    else [village, after] = [village + 1, 'hh_']
  }
  return villages[village] ? { households, cursor: seal(village, after) } : { households }
}

function openPlace(bound: readonly string[], cursor: string | undefined, services: Services) {
  if (cursor === undefined) return { village: 0, after: 'hh_' }
  const { village, after } = openCursor(services.view.keyring, bound, cursor)
  return { village: Number(village), after: String(after) }
}
