import type { Grant } from '@bangfutong/shared/schema/account'
import type { Household, Member } from '@bangfutong/shared/schema/household'
import { checkCharacter } from '@bangfutong/shared/schema/id-number'
import type { Account } from '../features/accounts/account'
import { AccountEntity } from '../features/accounts/account'
import { householdPuts, type NewHousehold } from '../features/households/household-puts'
import type { Services } from '../http/services'
import { put } from '../platform/dynamo/entity'

export const VILLAGE = '360729100201'
export const OTHER_VILLAGE = '360729101202'

/** A ULID-shaped id that is the same on every run: `testId('hh', 3)`. */
export const testId = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`

/** A citizen number of the unassigned area 360799 for a birthday, with its check character (GB 11643). */
export function testIdNumber(birthDate: string, order: number): string {
  const body = `360799${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return `${body}${checkCharacter(body)}`
}

/** A registered family of four: head, spouse, a pupil and a grandmother. Number `n` makes its ids and names its own. */
export function aHousehold(n: number, own: Partial<NewHousehold['household']> = {}): NewHousehold {
  const id = own.id ?? testId('hh', n)
  const villageCode = own.villageCode ?? VILLAGE
  const member = (
    place: number,
    relation: string,
    birthDate: string,
    facts: Member['facts'],
    illness: Member['illness'],
  ): Member => ({
    id: testId('mem', n * 10 + place),
    householdId: id,
    name: `示例${relation}${n}`,
    relation,
    idNumber: testIdNumber(birthDate, n * 10 + place),
    birthDate,
    facts,
    illness,
  })
  return {
    household: {
      id,
      villageCode,
      townCode: villageCode.slice(0, 9),
      headName: `示例户主${n}`,
      phone: '13900000000',
      causes: { primary: '因病', others: [] },
      facts: { registration: 'registered', category: 'general', housing: 'safe', relocation: 'none' },
      ...own,
    } satisfies Partial<Household>,
    members: [
      member(0, '户主', '1972-03-04', { sex: 'male', labour: 'ordinary' }, { health: 'healthy', disabled: false }),
      member(1, '配偶', '1974-08-09', { sex: 'female', labour: 'weak' }, { health: 'chronic', disabled: true }),
      member(2, '儿子', '2006-11-20', { sex: 'male', school: 'primary' }, { health: 'healthy', disabled: false }),
      member(3, '母亲', '1945-01-02', { sex: 'female', labour: 'none' }, { health: 'serious' }),
    ],
    benefits: [],
  }
}

export async function storeHousehold(services: Services, file: NewHousehold): Promise<NewHousehold> {
  await services.view.transact(householdPuts(file, services.keyring))
  return file
}

/** Stores an account and answers its id. */
export async function storeAccount(services: Services, n: number, own: Partial<Account> = {}): Promise<string> {
  const id = testId('acc', n)
  const account: Account = { id, name: `示例账号${n}`, status: 'active', grants: [], sessions: [], ...own }
  await services.view.transact([put(AccountEntity, account)])
  return id
}

export const cadreGrant: Grant = { role: 'cadre', villageCodes: [VILLAGE] }
export const clerkGrant: Grant = { role: 'village-clerk', villageCodes: [VILLAGE] }
