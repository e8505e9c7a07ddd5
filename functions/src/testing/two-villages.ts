import type { Grant } from '@bangfutong/shared/schema/account'
import type { Household, Member } from '@bangfutong/shared/schema/household'
import { AccountEntity } from '../features/accounts/account'
import { BindingEntity } from '../features/bindings/binding'
import { HouseholdEntity, MemberEntity } from '../features/households/household'
import type { Services } from '../http/services'
import { put } from '../platform/dynamo/entity'

/** 田心村 and 黄埠村 of 城厢镇, and 树垇村 of another town. */
export const TIANXIN = '360729100201'
export const HUANGBU = '360729100205'
export const SHUAO = '360729103212'
const TOWN = '360729100'

export const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`

const people = { resident: 1, neighbour: 2, stranger: 3, seeker: 4, cadre: 11, clerk: 12, otherCadre: 13 } as const
const officers = { town: 21, otherTown: 22, county: 23, county2: 24, employer: 31, otherEmployer: 32 } as const
type Person = keyof typeof people | keyof typeof officers

/** The account of each person: residents by where they live, staff by their post. */
export const WHO = Object.fromEntries(
  Object.entries({ ...people, ...officers }).map(([name, n]) => [name, idOf('acc', n)]),
) as Record<Person, string>

export const COMPANY = idOf('emp', 1)
export const OTHER_COMPANY = idOf('emp', 2)

const GRANTS: Partial<Record<Person, Grant>> = {
  cadre: { role: 'cadre', villageCodes: [TIANXIN, HUANGBU] },
  otherCadre: { role: 'cadre', villageCodes: [SHUAO] },
  clerk: { role: 'village-clerk', villageCodes: [TIANXIN] },
  town: { role: 'township', townCode: TOWN },
  otherTown: { role: 'township', townCode: '360729103' },
  county: { role: 'county' },
  county2: { role: 'county' },
  employer: { role: 'employer', employerId: COMPANY },
  otherEmployer: { role: 'employer', employerId: OTHER_COMPANY },
}

/** Who is bound to which household: two neighbours of 田心村 and a stranger of 树垇村. */
const HOMES: Partial<Record<Person, { household: number; villageCode: string }>> = {
  resident: { household: 1, villageCode: TIANXIN },
  neighbour: { household: 2, villageCode: TIANXIN },
  stranger: { household: 3, villageCode: SHUAO },
}

/** Households 4 and 5 of 田心村 and 6 of 黄埠村 have no phone; the cadre is paired with 1, 2 and 6. */
const UNBOUND = [
  { household: 4, villageCode: TIANXIN },
  { household: 5, villageCode: TIANXIN },
  { household: 6, villageCode: HUANGBU },
]
const PAIRED = [1, 2, 6]

/** Stores the people of two villages and their staff. */
export async function settleVillages(services: Services): Promise<void> {
  const homes = [...Object.values(HOMES), ...UNBOUND]
  await services.view.load([
    ...(Object.keys(WHO) as Person[]).map((person) => put(AccountEntity, accountOf(person))),
    ...homes.flatMap(({ household, villageCode }) => [
      put(HouseholdEntity, householdOf(household, villageCode)),
      put(MemberEntity, memberOf(household)),
    ]),
    ...(Object.keys(HOMES) as Person[]).map((person) =>
      put(BindingEntity, {
        householdId: idOf('hh', HOMES[person]!.household),
        accountId: WHO[person],
        name: '演示甲',
        boundAt: '2017-06-01T08:00:00.000+08:00',
      }),
    ),
  ])
}

function accountOf(person: Person) {
  const grant = GRANTS[person]
  const home = HOMES[person]
  return {
    id: WHO[person],
    name: `演示${WHO[person].slice(-2)}`,
    status: 'active' as const,
    grants: grant ? [grant] : [],
    sessions: [],
    ...(home ? { binding: { householdId: idOf('hh', home.household) } } : {}),
  }
}

/** A household of one, `n` its number. */
export function householdOf(n: number, villageCode: string): Household {
  return {
    id: idOf('hh', n),
    villageCode,
    townCode: villageCode.slice(0, 9),
    headName: `演示户主${n}`,
    phone: `1390000${String(n).padStart(4, '0')}`,
    memberCount: 1,
    facts: {},
    boundPhones: n <= 3 ? 1 : 0,
    ...(PAIRED.includes(n) ? { cadreId: WHO.cadre } : {}),
  }
}

const memberOf = (n: number): Member => ({
  id: idOf('mem', n),
  householdId: idOf('hh', n),
  name: `演示户主${n}`,
  relation: '户主',
  facts: {},
  illness: {},
})
