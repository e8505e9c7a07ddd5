import { type Employer, POSITION_KINDS, type Position } from '@bangfutong/shared/schema/position'
import type { Account } from '../features/accounts/account'
import { addDays } from '../platform/clock'
import type { Makers } from './makers'
import { demoName, SURNAMES } from './naming'
import { splitBetween } from './quota'
import type { Random } from './random'
import type { VillagePlace } from './settlement'
import { JOBS, type Trade } from './trades'

type Kind = Position['kind']

/**
 * Employers, positions and places of each kind. Places agree with the plan: 330 in workshops, 100 special posts,
 * 100 taken up by companies (park and local together); outside work has no number there.
 */
export const SUPPLY: Record<Kind, { employers: number; positions: number; places: number; most: number }> = {
  workshop: { employers: 14, positions: 150, places: 330, most: 6 },
  park: { employers: 7, positions: 40, places: 60, most: 5 },
  'public-welfare': { employers: 9, positions: 80, places: 100, most: 3 },
  local: { employers: 6, positions: 30, places: 40, most: 4 },
  outside: { employers: 4, positions: 100, places: 1200, most: 40 },
}

export interface Work {
  employers: Employer[]
  /** One account an employer, in the same order. */
  accounts: Account[]
  positions: Position[]
}

export interface Ground {
  villages: readonly VillagePlace[]
  park: { townCode: string; villageCode: string; name: string }
}

export function workOf(random: Random, ground: Ground, makers: Makers): Work {
  const work: Work = { employers: [], accounts: [], positions: [] }
  for (const kind of POSITION_KINDS) {
    const { employers, positions, places, most } = SUPPLY[kind]
    const own = Array.from({ length: employers }, (_, at) => employerOf(random, kind, at, ground, makers))
    work.employers.push(...own)
    work.accounts.push(...own.map((employer) => accountOf(employer, makers)))
    for (const count of splitBetween(random, places, positions, 1, most))
      work.positions.push(positionOf(random, own[work.positions.length % own.length]!, count, ground, makers))
  }
  return work
}

function employerOf(random: Random, kind: Kind, at: number, { villages, park }: Ground, makers: Makers): Employer {
  const number = at + 1
  const poor = villages.filter((village) => village.poor)
  const village = kind === 'workshop' && at < poor.length ? poor[at]! : random.pick(villages)
  const towns = [...new Map(villages.map((entry) => [entry.townCode, entry.townName]))]
  const [townCode, townName] = towns[at % towns.length]!
  const place = {
    workshop: { name: `${village.name}扶贫车间（演示）`, villageCode: village.code, townCode: village.townCode },
    park: { name: `演示园区第${number}工厂`, villageCode: park.villageCode, townCode: park.townCode },
    'public-welfare': { name: `${townName}公益岗位办（演示）`, townCode },
    local: { name: `演示种养合作社${number}`, villageCode: village.code, townCode: village.townCode },
    outside: { name: `演示外出务工服务站${number}` },
  }[kind]
  return {
    id: makers.newId('emp'),
    kind,
    ...place,
    contactName: demoName(random, random.pick(SURNAMES), random.chance(0.5) ? 'male' : 'female', 40),
    contactPhone: makers.phone(),
    verifiedOn: addDays(makers.day, -random.int(30, 200)),
  }
}

const accountOf = (employer: Employer, makers: Makers): Account => ({
  id: makers.newId('acc'),
  name: employer.contactName,
  unit: employer.name,
  phone: employer.contactPhone,
  status: 'active',
  grants: [{ role: 'employer', employerId: employer.id }],
  sessions: [],
})

function positionOf(random: Random, employer: Employer, places: number, ground: Ground, makers: Makers): Position {
  const trade = random.pick(JOBS[employer.kind])
  const confirmedOn = addDays(makers.day, -(random.chance(0.86) ? random.int(0, 13) : random.int(15, 33)))
  const publishedOn = addDays(confirmedOn, -random.int(0, 40))
  const { villageCode, townCode } = employer
  const at = ground.villages.find((village) => village.code === villageCode)
  const welfare = employer.kind === 'public-welfare'
  const welfareVillage = random.pick(
    ground.villages.filter((village) => village.townCode === townCode).concat(at ?? []),
  )
  const place = welfare ? welfareVillage : at
  return {
    id: makers.newId('pos'),
    employerId: employer.id,
    employerName: employer.name,
    title: trade.title,
    kind: employer.kind,
    pay: payOf(random, trade),
    hours: trade.hours,
    shifts: trade.shifts,
    needs: trade.needs,
    duties: trade.duties,
    places,
    ...(place ? { villageCode: place.code } : villageCode ? { villageCode } : {}),
    ...(townCode ? { townCode } : {}),
    address: place ? `${place.townName}${place.name}` : townCode ? ground.park.name : random.pick(OUTSIDE),
    contactPhone: employer.contactPhone,
    status: 'open',
    confirmedOn,
    publishedAt: `${publishedOn}T${String(random.int(8, 17)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00.000+08:00`,
  }
}
const OUTSIDE = ['广东省（演示地址）', '福建省（演示地址）', '浙江省（演示地址）', '江西省内外县（演示地址）']

/** Pay is made up, in the range of the trade; who pays by the piece often shows what was really paid last month. */
function payOf(random: Random, { by, from, to }: Trade): Position['pay'] {
  const step = by === 'piece' ? 10 : by === 'day' ? 1000 : 10_000
  const fromFen = Math.round(random.int(from * 100, to * 100) / step) * step
  const toFen = random.chance(0.5)
    ? fromFen + Math.round((fromFen * random.int(10, 35)) / 100 / step) * step
    : undefined
  const monthly = by === 'month' ? fromFen : by === 'day' ? fromFen * 24 : random.int(150, 260) * 1000
  const lastMonthFen = Math.round((monthly * random.int(88, 112)) / 100 / 1000) * 1000
  return {
    by,
    fromFen,
    ...(toFen && toFen > fromFen ? { toFen } : {}),
    ...(random.chance(by === 'piece' ? 0.8 : 0.45) ? { lastMonthFen } : {}),
  }
}
