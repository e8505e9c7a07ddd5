import { Benefit } from '@bangfutong/shared/schema/benefit'
import { Household, Member } from '@bangfutong/shared/schema/household'
import { townOf } from '@bangfutong/shared/schema/place'
import type { Keyring } from '../../platform/crypto/keyring'
import { type PutWrite, put } from '../../platform/dynamo/entity'
import { Problem, type ProblemPath } from '../../platform/errors'
import { Binding, BindingEntity } from '../bindings/binding'
import { BenefitEntity, HouseholdEntity, IdNumberEntity, MemberEntity } from './household'

/** A household as it comes in, from the demo county or a list. `memberCount` and `boundPhones` are counted here. */
export interface NewHousehold {
  household: Omit<Household, 'memberCount' | 'boundPhones'>
  members: Member[]
  benefits?: Benefit[]
  bindings?: Binding[]
}

/** The puts of a new household: the only door by which one comes in. Throws 400 naming every wrong place. */
export function householdPuts(file: NewHousehold, keyring: Pick<Keyring, 'blindIndex'>): PutWrite[] {
  const { members, benefits = [], bindings = [] } = file
  const household: Household = { ...file.household, memberCount: members.length, boundPhones: bindings.length }
  const paths = [
    ...faultsOf(Household, household, 'household'),
    ...members.flatMap((member, i) => faultsOf(Member, member, `members.${i}`)),
    ...benefits.flatMap((benefit, i) => faultsOf(Benefit, benefit, `benefits.${i}`)),
    ...bindings.flatMap((binding, i) => faultsOf(Binding, binding, `bindings.${i}`)),
    ...incoherent(household, members, [...benefits, ...bindings]),
  ]
  if (paths.length > 0)
    throw new Problem('household.invalid', 400, `这户的资料有 ${paths.length} 处不对，没有保存。`, { paths })
  const once = { ifAbsent: true } as const
  return [
    put(HouseholdEntity, household, once),
    ...members.map((member) => put(MemberEntity, member, once)),
    ...members.flatMap(({ id, idNumber }) => {
      if (!idNumber) return []
      const index = keyring.blindIndex('id-number', idNumber)
      return put(IdNumberEntity, { index, householdId: household.id, memberId: id }, once)
    }),
    ...benefits.map((benefit) => put(BenefitEntity, benefit, once)),
    ...bindings.map((binding) => put(BindingEntity, binding, once)),
  ]
}

interface Checked {
  safeParse(value: unknown): {
    success: boolean
    error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined
  }
}

function faultsOf(schema: Checked, value: unknown, at: string): ProblemPath[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map(({ path, message }) => ({ path: [at, ...path.map(String)].join('.'), message }))
}

/** What no single record shows. */
function incoherent(
  { id, villageCode, townCode }: Household,
  members: readonly Member[],
  others: readonly { householdId: string; memberId?: string | undefined }[],
): ProblemPath[] {
  const faults: ProblemPath[] = []
  const fault = (path: string, message: string) => faults.push({ path, message })
  if (townOf(villageCode) !== townCode) fault('household.villageCode', '这个村不在所选的乡镇里')
  const ids = new Set(members.map((member) => member.id))
  if (ids.size < members.length) fault('members', '家人的编号重复了')
  const numbers = members.flatMap(({ idNumber }) => idNumber ?? [])
  if (new Set(numbers).size < numbers.length) fault('members', '两个家人的身份证号一样')
  members.forEach(({ householdId, idNumber, birthDate }, i) => {
    if (householdId !== id) fault(`members.${i}.householdId`, '不是这户的人')
    if (idNumber && birthDate && idNumber.slice(6, 14) !== birthDate.replaceAll('-', ''))
      fault(`members.${i}.birthDate`, '和身份证号上的生日不一样')
  })
  for (const { householdId, memberId } of others) {
    if (householdId !== id) fault('household.id', '有一条记录是别家的')
    if (memberId && !ids.has(memberId)) fault('members', '有一条记录的人不在这户')
  }
  return faults
}
