import type { Services } from '../../http/services'
import { put, remove, type Versioned, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { type Account, AccountEntity, accountKey } from '../accounts/account'
import type { HouseholdFile } from '../households/file'
import { HouseholdEntity } from '../households/household'
import { BindingEntity, bindingKey } from './binding'

/** The name WeChat's newcomers have until they are known. */
const NAMELESS = '微信用户'

type First = Pick<HouseholdFile, 'household' | 'version'>

/** An account's phone bound to a household: the account as it is then, and the writes of both sides. */
export function bindingWrites(
  { value, version }: Versioned<Account>,
  file: HouseholdFile,
  memberId: string | undefined,
  at: string,
): { account: Account; writes: Write[] } {
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
      countPhones(file, file.bindings.length + 1),
    ],
  }
}

/** The other way round. The account is passed where it still says that it is bound here. */
export function unbindingWrites(
  accountId: string,
  account: Versioned<Account> | undefined,
  file: HouseholdFile,
): { account: Account | undefined; writes: Write[] } {
  const { id: householdId } = file.household
  const left = file.bindings.filter((binding) => binding.accountId !== accountId)
  const writes: Write[] = [remove(BindingEntity, bindingKey(householdId, accountId)), countPhones(file, left.length)]
  if (account?.value.binding?.householdId !== householdId) return { account: undefined, writes }
  const { binding: _, ...unbound } = account.value
  return { account: unbound, writes: [...writes, put(AccountEntity, unbound, { ifVersion: account.version })] }
}

const countPhones = ({ household, version }: First, boundPhones: number): Write =>
  put(HouseholdEntity, { ...household, boundPhones }, { ifVersion: version })

export const alreadyBound = (here: boolean) =>
  here
    ? new Problem('binding.exists', 409, '您的手机已经绑定了这一户，不用再绑。')
    : new Problem('binding.elsewhere', 409, '您的手机已经绑定了一户。要换一户，请先在“我的”里解除绑定。')

/** The account whatever its state; undefined where there is none. */
export const findAccount = (accountId: string, services: Services) =>
  services.view.get(AccountEntity, accountKey(accountId), { consistent: true })
