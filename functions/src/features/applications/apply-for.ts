import type { ApplyFor } from '@bangfutong/shared/schema/application'
import type * as z from 'zod/mini'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { Problem } from '../../platform/errors'
import { getAccount } from '../accounts/get-account'
import { MemberEntity, memberKey } from '../households/household'
import { type Applied, apply } from './apply'

/** Applies for a member of the household; the employer reads who introduced them. 404 for a member of another one. */
export async function applyForMember(
  householdId: string,
  input: z.infer<typeof ApplyFor>,
  caller: Caller,
  at: string,
  services: Services,
): Promise<Applied> {
  const { memberId, positionId, ...agreed } = input
  const member = await services.view.get(MemberEntity, memberKey(householdId, memberId))
  if (!member)
    throw new Problem('member.not-found', 404, '这户人家里没有这个人，没有报名。请从家人列表里重新选。', {
      paths: [{ path: 'memberId', message: '不是这户的人' }],
    })
  const { value: account } = await getAccount(caller.accountId, services)
  const byCadre = account.unit ? `${account.unit} ${account.name}` : account.name
  return apply(positionId, agreed, { accountId: account.id, memberId, householdId, byCadre }, at, services)
}
