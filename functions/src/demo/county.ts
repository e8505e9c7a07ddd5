import type { CountyData } from '@bangfutong/shared/pack/county-data'
import type { Pack } from '@bangfutong/shared/pack/index'
import type { Application } from '@bangfutong/shared/schema/application'
import type { Notice } from '@bangfutong/shared/schema/notice'
import type { Account } from '../features/accounts/account'
import type { NewHousehold } from '../features/households/household-puts'
import { addDays } from '../platform/clock'
import { applicationsOf } from './applications'
import { householdOf } from './households'
import { createMakers, type Makers } from './makers'
import { noticesOf } from './notices'
import { demoPeopleOf, type Seat } from './people'
import { COUNTS, plotsOf } from './plots'
import { type Random, seeded } from './random'
import { type Settled, settle, villagePlaces } from './settlement'
import { everyone, staffOf } from './staff'
import { type Work, workOf } from './work'

export interface DemoCounty extends Omit<Work, 'accounts'> {
  households: NewHousehold[]
  accounts: Account[]
  notices: Notice[]
  applications: Application[]
  /** Whom one may sign in as. */
  seats: Seat[]
}

/** The seed of the county that everyone sees. */
export const DEMO_SEED = 'bangfutong'

/** A county of made-up people in agreement with the plan; the same for a seed and a pack, on every machine. */
export function generateCounty(county: CountyData, pack: Pack, seed: string = DEMO_SEED): DemoCounty {
  const chance = (part: string) => seeded(`${seed}/${part}`)
  const makers = createMakers(chance('ids'), county.county.demoDay, pack)
  const villages = villagePlaces(county)
  const settled = settle(chance('villages'), plotsOf(chance('plots')), villages, COUNTS.cadres)
  const cadresIn = new Map<string, number>()
  for (const { villageCode, cadre } of settled)
    cadresIn.set(villageCode, Math.max(cadresIn.get(villageCode) ?? 0, cadre + 1))
  const staff = staffOf(chance('staff'), villages, cadresIn, makers)
  const random = chance('households')
  const households = settled.map((entry) =>
    householdOf(random, entry, staff.cadres.get(entry.villageCode)![entry.cadre]!.id, makers),
  )
  const residents = bindPhones(chance('bindings'), settled, households, makers)
  const work = workOf(chance('work'), { villages, park: parkOf(county) }, makers)
  const seats = demoPeopleOf({ settled, households, residents, staff, work, villages }, makers)
  return {
    households,
    accounts: [...everyone(staff), ...work.accounts, ...residents, ...seats.flatMap(({ newcomer }) => newcomer ?? [])],
    employers: work.employers,
    positions: work.positions,
    notices: noticesOf(chance('notices'), villages, staff, makers),
    applications: applicationsOf(chance('applications'), residents, work, makers.day),
    seats,
  }
}

const BOUND_SHARE = 0.12

/** Some households already use it: the head's phone, or that of a grown child. */
function bindPhones(
  random: Random,
  settled: readonly Settled[],
  households: readonly NewHousehold[],
  makers: Makers,
): Account[] {
  return households.flatMap((file, at) => {
    const { household, members } = file
    const bound = settled[at]!.shown !== undefined || random.chance(BOUND_SHARE)
    if (!household.phone || !bound) return []
    const [member] = members
    const account: Account = {
      id: makers.newId('acc'),
      name: member!.name,
      phone: household.phone,
      status: 'active',
      grants: [],
      binding: { householdId: household.id, memberId: member!.id },
      sessions: [],
    }
    const boundAt = `${addDays(makers.day, -random.int(3, 60))}T09:00:00.000+08:00`
    file.bindings = [
      { householdId: household.id, accountId: account.id, memberId: member!.id, name: account.name, boundAt },
    ]
    return [account]
  })
}

function parkOf({ divisions }: CountyData) {
  const park = divisions.towns.find(({ kind }) => kind === 'park')
  const place = park?.villages[0]
  if (!park || !place) throw new RangeError('The pack has no industrial park')
  return { townCode: park.code, villageCode: place.code, name: place.shortName }
}
