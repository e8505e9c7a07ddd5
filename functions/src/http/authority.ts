import { type Access, type Endpoint, rolesOf } from '@bangfutong/shared/api/endpoint'
import type { Grant } from '@bangfutong/shared/schema/account'
import type { Area } from '@bangfutong/shared/schema/role'
import { Problem } from '../platform/errors'
import type { Caller, Identity } from './caller'

/** Whose record this is: what the areas are compared with. */
export interface Owner {
  householdId?: string
  cadreId?: string
  villageCode?: string
  townCode?: string
  employerId?: string
  accountId?: string
  /** A record with an author belongs to that person alone, below the county. */
  authorId?: string
}

type Rule = (grant: Grant, owner: Owner, accountId: string) => boolean

const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b

const RULES: Record<Area, Rule> = {
  public: () => true,
  county: () => true,
  self: (_, owner, accountId) => same(owner.accountId, accountId),
  'own household': (grant, owner) => same(owner.householdId, grant.householdId),
  'paired households': (_, owner, accountId) => same(owner.cadreId, accountId),
  'own company': (grant, owner) => same(owner.employerId, grant.employerId),
  'own villages': (grant, owner, accountId) =>
    owner.authorId ? owner.authorId === accountId : coversVillage('own villages', grant, owner.villageCode),
  'own town': (grant, owner, accountId) =>
    owner.authorId ? owner.authorId === accountId : same(owner.townCode, grant.townCode),
}

/** Whether a role's area holds this owner's record. */
export const holds = (area: Area, grant: Grant, owner: Owner, accountId: string) => RULES[area](grant, owner, accountId)

/** Whether a village lies in the area of a grant; used where villages come in the input. */
export function coversVillage(area: Area, grant: Grant, villageCode: string | undefined): boolean {
  if (villageCode === undefined) return false
  if (area === 'own villages') return grant.villageCodes?.includes(villageCode) ?? false
  if (area === 'own town') return same(villageCode.slice(0, 9), grant.townCode)
  return area === 'county'
}

/** The caller's grants that this endpoint's table lets in, in the table's order. */
export function admitted(access: Access, grants: readonly Grant[]): Grant[] {
  return (Object.keys(access) as (keyof Access)[]).flatMap((role) => grants.filter((grant) => grant.role === role))
}

/**
 * The caller in the role that may make this call, or a problem. Someone with none of the roles learns
 * nothing of the record; a record outside the area gets the answer of one that does not exist.
 */
export async function authorise(
  endpoint: Endpoint,
  who: Identity,
  findOwner: () => Promise<Owner | undefined>,
): Promise<Caller> {
  const grants = admitted(endpoint.access, who.grants)
  if (grants.length === 0) throw forbidden(endpoint)
  const owner = endpoint.target ? await findOwner() : undefined
  for (const grant of grants) {
    const area = endpoint.access[grant.role]
    if (!area) continue
    if (!endpoint.target || (owner && holds(area, grant, owner, who.accountId))) return { ...who, grant, area }
  }
  throw notFound()
}

export const notFound = () =>
  new Problem('record.not-found', 404, '没有找到。可能已经撤下，或者不归您看。请从列表重新打开，或问帮扶干部。')

function forbidden(endpoint: Endpoint): Problem {
  const staffOnly = !rolesOf(endpoint).includes('resident')
  return new Problem(
    'role.forbidden',
    403,
    staffOnly
      ? '您现在的身份不能做这件事。如果应该可以，请找县扶贫办开通。'
      : '要先绑定您家的档案，才能看。请找帮扶干部要绑定码。',
  )
}
