import type { DemoPerson } from '@bangfutong/shared/schema/account'
import type { Account } from '../features/accounts/account'
import type { NewHousehold } from '../features/households/household-puts'
import { grantsOf } from '../http/caller'
import type { Makers } from './makers'
import type { Settled, VillagePlace } from './settlement'
import type { Staff } from './staff'
import type { Work } from './work'

/** A demo person with the account behind; `newcomer` where the account is nobody else's. */
export interface Seat {
  person: DemoPerson
  accountId: string
  newcomer?: Account
}

interface Cast {
  settled: readonly Settled[]
  households: readonly NewHousehold[]
  residents: readonly Account[]
  staff: Staff
  work: Work
  villages: readonly VillagePlace[]
}

/** Whom one may sign in as: one of each role, those of one village knowing each other. */
export function demoPeopleOf(cast: Cast, makers: Makers): Seat[] {
  const { settled, households, residents, staff, work, villages } = cast
  const at = (shown: Settled['shown']) => settled.findIndex((entry) => entry.shown === shown)
  const family = households[at('family')]!
  const couple = households[at('couple')]!
  const village = villages.find(({ code }) => code === family.household.villageCode)!
  const place = `${village.townName}${village.name}`
  const resident = ({ household }: NewHousehold) =>
    residents.find(({ binding }) => binding?.householdId === household.id)!
  const cadre = staff.cadres.get(village.code)!.find(({ id }) => id === family.household.cadreId)!
  const spouse = newcomer(family.members[1]!.name, makers)
  const seeker = newcomer('林演示巧', makers)
  const employer = work.accounts[0]!
  const [first, second] = staff.county
  return [
    seat('demo-villager', resident(family), `${place} · 四口之家，已绑定`),
    { ...seat('demo-spouse', spouse, `${place} · 同一家的丈夫，还没绑定`), newcomer: spouse },
    seat('demo-elder', resident(couple), `${place} · 老两口，已绑定`),
    { ...seat('demo-seeker', seeker, `不在册，来找工作`), newcomer: seeker },
    seat('demo-cadre', cadre, `${place} · 结对 ${pairedWith(cadre, households)} 户`),
    seat('demo-clerk', staff.clerks.get(village.code)!, place),
    seat('demo-township', staff.township.get(village.townCode)!, village.townName),
    seat('demo-county', first!, '全县'),
    seat('demo-county-2', second!, '全县 · 第二位，复核用'),
    seat('demo-employer', employer, employer.unit ?? ''),
    seat('demo-department', staff.departments[0]!, staff.departments[0]!.unit ?? ''),
    seat('demo-inspector', staff.inspectors[0]!, '全县 · 只看抽到的'),
  ]
}

const pairedWith = ({ id }: Account, households: readonly NewHousehold[]) =>
  households.filter(({ household }) => household.cadreId === id).length

const newcomer = (name: string, makers: Makers): Account => ({
  id: makers.newId('acc'),
  name,
  phone: makers.phone(),
  status: 'active',
  grants: [],
  sessions: [],
})

const seat = (code: string, account: Account, area: string): Seat => ({
  person: { code, name: account.name, roles: [...new Set(grantsOf(account).map(({ role }) => role))], area },
  accountId: account.id,
})

/** The WeChat identity of a demo person, as the stand-in gives it for their code. */
export const openidOf = (code: string) => `openid-${code}`
