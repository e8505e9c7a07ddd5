import { findVillage, fullName } from '@bangfutong/shared/plan/divisions'
import type { Divisions } from '@bangfutong/shared/schema/divisions'
import { townOf } from '@bangfutong/shared/schema/place'
import type { Position, PositionView } from '@bangfutong/shared/schema/position'
import type { Services } from '../../http/services'
import { daysBetween } from '../../platform/clock'
import type { Versioned } from '../../platform/dynamo/entity'

/** What anyone is shown of a position; `fromVillage` says from where the distance is told. */
export function toPositionView(
  { value, version }: Versioned<Position>,
  services: Services,
  fromVillage?: string,
): PositionView {
  const { employerId: _company, publishedAt: _published, ...shown } = value
  const days = Math.max(0, daysBetween(value.confirmedOn, services.clock.countyDay()))
  const distance = fromVillage ? distanceOf(value, fromVillage) : undefined
  return {
    ...shown,
    place: placeOf(value, services.county.divisions),
    daysSinceConfirmed: days,
    stale: days > services.county.county.settings.positionStaleAfterDays.value,
    ...(distance ? { distance } : {}),
    version,
  }
}

/** How far, by place; absent where the position says no place of the county. */
export function distanceOf(
  position: Pick<Position, 'kind' | 'villageCode' | 'townCode'>,
  fromVillage: string,
): PositionView['distance'] {
  if (position.villageCode === fromVillage) return 'same-village'
  const town = position.townCode ?? (position.villageCode && townOf(position.villageCode))
  if (town) return town === townOf(fromVillage) ? 'same-town' : 'other-town'
  return position.kind === 'outside' ? 'outside' : undefined
}

function placeOf({ villageCode, townCode, address }: Position, divisions: Divisions): string {
  const village = villageCode && findVillage(divisions, villageCode)
  if (village) return fullName(village)
  return divisions.towns.find((town) => town.code === townCode)?.shortName ?? address
}
