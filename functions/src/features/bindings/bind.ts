import type { Services } from '../../http/services'
import { put, remove, type Versioned, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { type Account, AccountEntity, accountKey } from '../accounts/account'
import { getHouseholdFile, type HouseholdFile } from '../households/file'
import { HouseholdEntity } from '../households/household'
import { countBinding } from '../notices/index'
import { BindingEntity, bindingKey } from './binding'

/** The name WeChat's newcomers have until they are known. */
const NAMELESS = '微信用户'

/** An account's phone bound to a household: the account as it is then, and the writes of both sides. */
export async function bindingWrites(
  { value, version }: Versioned<Account>,
  file: HouseholdFile,
  memberId: string | undefined,
  at: string,
  services: Services,
): Promise<{ account: Account; writes: Write[] }> {
  if (value.binding) throw alreadyBound(value.binding.householdId === file.household.id)
  const { id: householdId } = file.household
  const member = file.members.find((candidate) => candidate.id === memberId)
  const whose = member ? { memberId: member.id } : {}
  const name = member && value.name === NAMELESS ? member.name : value.name
  const account: Account = { ...value, name, binding: { householdId, ...whose } }
  const binding = { householdId, accountId: value.id, ...whose, name, boundAt: at }
  return {
    account,
    writes: [
      put(AccountEntity, account, { ifVersion: version }),
      put(BindingEntity, binding, { ifAbsent: true }),
      ...(await countPhones(file, file.bindings.length + 1, services)),
    ],
  }
}

/** The household's side of an unbinding: the binding goes, the phones are counted again. */
export async function unbindingWrites(accountId: string, file: HouseholdFile, services: Services): Promise<Write[]> {
  const left = file.bindings.filter((binding) => binding.accountId !== accountId)
  return [
    remove(BindingEntity, bindingKey(file.household.id, accountId)),
    ...(await countPhones(file, left.length, services)),
  ]
}

/** The account's side: none where the account is bound elsewhere or not at all. */
export function unboundAccount(
  found: Versioned<Account> | undefined,
  householdId: string,
): { account: Account; write: Write } | undefined {
  if (found?.value.binding?.householdId !== householdId) return undefined
  const { binding: _, ...account } = found.value
  return { account, write: put(AccountEntity, account, { ifVersion: found.version }) }
}

/** For an account that goes: the writes that free its household, without the account itself. */
export async function releaseBinding(account: Account, services: Services): Promise<Write[]> {
  if (!account.binding) return []
  const file = await getHouseholdFile(account.binding.householdId, services, { consistent: true })
  return unbindingWrites(account.id, file, services)
}

/** The household and its village say how many phones are bound, so that lists need not open files. */
async function countPhones(file: HouseholdFile, boundPhones: number, services: Services): Promise<Write[]> {
  const { household, version, bindings } = file
  const counted = put(HouseholdEntity, { ...household, boundPhones }, { ifVersion: version })
  const village = await countBinding(household.villageCode, bindings.length, boundPhones, services)
  return village ? [counted, village] : [counted]
}

export const alreadyBound = (here: boolean) =>
  here
    ? new Problem('binding.exists', 409, '您的手机已经绑定了这一户，不用再绑。')
    : new Problem('binding.elsewhere', 409, '您的手机已经绑定了一户。要换一户，请先在“我的”里解除绑定。')

/** The account whatever its state; undefined where there is none. */
export const findAccount = (accountId: string, services: Services) =>
  services.view.get(AccountEntity, accountKey(accountId), { consistent: true })
