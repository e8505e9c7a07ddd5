import { findVillage } from '@bangfutong/shared/plan/divisions'
import type { Divisions } from '@bangfutong/shared/schema/divisions'
import type { Position, PositionView } from '@bangfutong/shared/schema/position'
import type { Services } from '../../http/services'
import { openCursor, sealCursor } from '../../platform/dynamo/cursor'
import type { Versioned } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { matches, type PositionFilter } from './filter'
import { freshnessOf, OPEN_POSITIONS, openIn, PositionEntity } from './position'
import { toPositionView } from './position-view'

const ROWS = 20
/** A page costs at most this many queries of twenty-one positions; a rare match may leave it short, with a cursor. */
const QUERIES = 6

type Search = PositionFilter & { fromVillage?: string | undefined; cursor?: string | undefined }

/** Open positions that match, the last confirmed first. The cursor belongs to these filters. */
export async function searchPositions(
  search: Search,
  services: Services,
): Promise<{ items: PositionView[]; cursor?: string }> {
  checkPlaces(search, services.county.divisions)
  const { kind, townCode, hours, minPayYuan, fromVillage, cursor } = search
  const list = ['positions', services.view.county, JSON.stringify([kind, townCode, hours, minPayYuan])]
  const before = cursor === undefined ? undefined : String(openCursor(services.view.keyring, list, cursor)['before'])
  const { found, next } = await collect(search, before, services)
  const items = found.map((position) => toPositionView(position, services, fromVillage))
  return next ? { items, cursor: sealCursor(services.view.keyring, list, { before: next }) } : { items }
}

async function collect(filter: PositionFilter, before: string | undefined, services: Services) {
  const found: Versioned<Position>[] = []
  let edge = before
  for (let query = 0; query < QUERIES; query++) {
    const { positions, end } = await readBelow(filter.townCode, edge, services)
    for (const position of positions) {
      if (!matches(position.value, filter)) continue
      found.push(position)
      if (found.length > ROWS) return { found: found.slice(0, ROWS), next: freshnessOf(found[ROWS - 1]!.value) }
    }
    if (!end) return { found }
    edge = end
  }
  return { found, next: edge }
}

/** The next open positions strictly below a place in the list, and where to go on from there. */
async function readBelow(townCode: string | undefined, edge: string | undefined, services: Services) {
  const page = await services.view.query({
    ...(townCode ? { index: 'gs2', pk: openIn(townCode) } : { index: 'gs1', pk: OPEN_POSITIONS }),
    between: ['0', edge ?? '~'],
    reverse: true,
    limit: ROWS + 1,
  })
  const read = page.items.map((item) => item.as(PositionEntity))
  const last = read.at(-1)
  return {
    positions: edge ? read.filter(({ value }) => freshnessOf(value) < edge) : read,
    end: page.cursor && last ? freshnessOf(last.value) : undefined,
  }
}

/** Places that the county does not have are an error, not an empty list. */
export function checkPlaces(
  places: { townCode?: string | undefined; fromVillage?: string | undefined },
  divisions: Divisions,
) {
  const paths = []
  if (places.townCode && !divisions.towns.some((town) => town.code === places.townCode))
    paths.push({ path: 'townCode', message: '没有这个乡镇' })
  if (places.fromVillage && !findVillage(divisions, places.fromVillage))
    paths.push({ path: 'fromVillage', message: '没有这个村' })
  if (paths.length > 0) throw new Problem('input.invalid', 400, '没有这个地方，请从列表里重新选。', { paths })
}
