import type { Access } from '@bangfutong/shared/api/endpoint'
import type { Grant } from '@bangfutong/shared/schema/account'
import type { Household } from '@bangfutong/shared/schema/household'
import { admitted, coversVillage, notFound } from '../../http/authority'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import type { Question } from '../../platform/dynamo/table'
import { Problem } from '../../platform/errors'
import { HouseholdEntity } from './household'

type Where = Pick<Question, 'index' | 'pk'>

const pairedWith = (cadreId: string): Where => ({ index: 'gs2', pk: `CADRE#${cadreId}` })
const inVillage = (villageCode: string): Where => ({ index: 'gs1', pk: `VIL#${villageCode}` })

const AT_ONCE = 100

async function everyHousehold(where: Where, services: Services): Promise<Household[]> {
  const found: Household[] = []
  let cursor: string | undefined
  do {
    const page = await services.view.query({ ...where, limit: AT_ONCE, cursor })
    found.push(...page.items.map((item) => item.as(HouseholdEntity).value))
    cursor = page.cursor
  } while (cursor)
  return found
}

/** The households paired with a cadre, three to eight of them. */
export const householdsOfCadre = (cadreId: string, services: Services) => everyHousehold(pairedWith(cadreId), services)

/** Every household of a village, some fifty. */
export const householdsOfVillage = (villageCode: string, services: Services) =>
  everyHousehold(inVillage(villageCode), services)

/** The households a cadre or clerk cares for, in all of their posts, each once. */
export async function householdsInCare(caller: Caller, access: Access, services: Services): Promise<Household[]> {
  const lists = admitted(access, caller.grants).flatMap((grant) => {
    if (grant.role === 'cadre') return [householdsOfCadre(caller.accountId, services)]
    return (grant.villageCodes ?? []).map((villageCode) => householdsOfVillage(villageCode, services))
  })
  const all = (await Promise.all(lists)).flat()
  return [...new Map(all.map((household) => [household.id, household])).values()]
}

/** Where the list that was asked for lies: a cadre's pairing, or one village of the caller's ground. */
export function listPlace(caller: Caller, access: Access, villageCode: string | undefined): Where {
  const grants = admitted(access, caller.grants)
  if (!villageCode) return ownList(caller, grants)
  const covered = grants.some((grant) => {
    const area = access[grant.role]
    return area !== undefined && grant.role !== 'cadre' && coversVillage(area, grant, villageCode)
  })
  if (covered) return inVillage(villageCode)
  throw notFound()
}

function ownList(caller: Caller, grants: readonly Grant[]): Where {
  if (grants.some(({ role }) => role === 'cadre')) return pairedWith(caller.accountId)
  const [only, ...more] = grants.flatMap(({ role, villageCodes }) =>
    role === 'village-clerk' ? (villageCodes ?? []) : [],
  )
  if (only && more.length === 0) return inVillage(only)
  throw new Problem('village.missing', 400, '请先选一个村。', { paths: [{ path: 'villageCode', message: '没有填' }] })
}
