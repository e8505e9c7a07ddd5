import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { cache } from '../../platform/cache'
import { useKept } from '../../platform/use-kept'
import { householdKey } from '../household/requests'
import { useMe } from '../session/session'

export interface ChosenVillage {
  code: string
  name: string
}

export interface HomeVillage {
  village: ChosenVillage | undefined
  choose: (village: ChosenVillage) => void
}

/** From where distance is told: the village chosen on this phone, else that of the bound household once it was read. */
export function useHomeVillage(): HomeVillage {
  const me = useMe()
  const [chosen, choose] = useKept<ChosenVillage | undefined>('jobs-village', undefined)
  return { village: chosen ?? ofHousehold(me?.householdId), choose }
}

function ofHousehold(householdId: string | undefined): ChosenVillage | undefined {
  const village = householdId && cache.read<HouseholdView>(householdKey(householdId))?.data.village
  return village ? { code: village.code, name: village.name } : undefined
}
