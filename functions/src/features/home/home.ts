import type { Home } from '@bangfutong/shared/schema/home'
import { sortForFile } from '@bangfutong/shared/screening/received'
import { screen } from '@bangfutong/shared/screening/screen'
import { notFound } from '../../http/authority'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { toRequestView } from '../bindings/binding-request'
import { toFacts } from '../households/facts'
import { getHouseholdFile, type HouseholdFile, receivedIn } from '../households/file'
import { helperOf } from '../households/helper'
import { latestForVillage } from '../notices/index'

const NOTICES = 3

/** A villager's home from one query of the file, the helper and the village's notices. */
export async function homeOf(caller: Caller, services: Services): Promise<Home> {
  const { householdId } = caller.grant
  if (!householdId) throw notFound()
  const file = await getHouseholdFile(householdId, services)
  const { household, benefits, members, waiting } = file
  const [helper, { items, unread }] = await Promise.all([
    helperOf(household, services),
    latestForVillage(household.villageCode, caller.accountId, NOTICES, services),
  ])
  const day = services.clock.countyDay()
  const year = day.slice(0, 4)
  const latest = benefits[0]
  return {
    householdId,
    headName: household.headName,
    memberCount: members.length,
    received: { year: Number(year), ...receivedIn(year, benefits), ...(latest ? { latest } : {}) },
    waiting: waiting.map(({ value }) => toRequestView(value)),
    ...(helper ? { helper } : {}),
    verdicts: countVerdicts(file, day, services),
    notices: items,
    unread,
  }
}

/** How many policies the household already has, may have now, and still has to say something about. */
function countVerdicts(file: HouseholdFile, day: string, { pack }: Services): Home['verdicts'] {
  const { verdicts } = screen(pack, { household: toFacts(file, day) }, day, { nearest: false })
  const { already, eligible, open } = sortForFile(verdicts, file.benefits, day.slice(0, 4))
  return { already: already.length, eligible: eligible.length, open: open.length }
}
