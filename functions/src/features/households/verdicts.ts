import type { ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { screen } from '@bangfutong/shared/screening/screen'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { toFacts } from './facts'
import type { HouseholdFile } from './file'
import { hiddenFrom, hideIllness } from './privacy'

type Known = Pick<HouseholdFile, 'household' | 'members' | 'answers'>

/** Every policy judged from the file on the county's day, as this caller may see it. */
export function verdictsFor(caller: Caller, file: Known, services: Services): ScreeningResponse {
  const day = services.clock.countyDay()
  const names = Object.fromEntries(file.members.map(({ id, name }) => [id, name]))
  const response = screen(services.pack, { household: toFacts(file, day) }, day, { names })
  return hideIllness(response, hiddenFrom(caller, file.members, day))
}
