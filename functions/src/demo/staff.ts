import type { Grant } from '@bangfutong/shared/schema/account'
import type { Account } from '../features/accounts/account'
import type { Makers } from './makers'
import { demoName, SURNAMES } from './naming'
import type { Random } from './random'
import type { VillagePlace } from './settlement'

export interface Staff {
  /** By village code, in the order in which households are paired. */
  cadres: Map<string, Account[]>
  clerks: Map<string, Account>
  township: Map<string, Account>
  county: Account[]
  departments: Account[]
  inspectors: Account[]
}

const DEPARTMENTS = ['民政', '教育', '卫生计生', '人社', '残联', '金融']

/** Everyone who works for the county; units are numbered, not named, since no real office is meant. */
export function staffOf(
  random: Random,
  villages: readonly VillagePlace[],
  cadresIn: Map<string, number>,
  makers: Makers,
): Staff {
  const person = (unit: string, grant: Grant): Account => {
    const sex = random.chance(0.62) ? 'male' : 'female'
    const name = demoName(random, random.pick(SURNAMES), sex, random.int(26, 57))
    return {
      id: makers.newId('acc'),
      name,
      unit,
      phone: makers.phone(),
      status: 'active',
      grants: [grant],
      sessions: [],
    }
  }
  const towns = new Map(villages.map(({ townCode, townName }) => [townCode, townName]))
  const cadreUnit = () => `县直第${random.int(1, 60)}帮扶单位（演示）`
  return {
    cadres: new Map(
      villages.map(({ code }) => [
        code,
        Array.from({ length: cadresIn.get(code) ?? 0 }, () =>
          person(cadreUnit(), { role: 'cadre', villageCodes: [code] }),
        ),
      ]),
    ),
    clerks: new Map(
      villages.map(({ code, name }) => [
        code,
        person(`${name}村委会`, { role: 'village-clerk', villageCodes: [code] }),
      ]),
    ),
    township: new Map(
      [...towns].map(([townCode, name]) => [townCode, person(`${name}扶贫工作站`, { role: 'township', townCode })]),
    ),
    county: Array.from({ length: 3 }, () => person('县扶贫办', { role: 'county' })),
    departments: DEPARTMENTS.map((name) => person(`县${name}部门`, { role: 'department' })),
    inspectors: [person('检查组（演示）', { role: 'inspector' })],
  }
}

export const everyone = (staff: Staff): Account[] => [
  ...[...staff.cadres.values()].flat(),
  ...staff.clerks.values(),
  ...staff.township.values(),
  ...staff.county,
  ...staff.departments,
  ...staff.inspectors,
]
