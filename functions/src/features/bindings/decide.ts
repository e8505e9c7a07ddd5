import { notFound } from '../../http/authority'
import type { Caller } from '../../http/caller'
import type { Change } from '../../http/handler'
import type { Services } from '../../http/services'
import { put, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { getHouseholdFile } from '../households/file'
import { householdKey } from '../households/household'
import { isOwn } from '../households/privacy'
import { bindingWrites, findAccount } from './bind'
import { type BindingRequest, BindingRequestEntity } from './binding-request'

interface DecisionCall {
  params: { householdId: string; requestId: string }
  body: { accept: boolean; reason?: string | undefined }
  caller: Caller
  at: string
}

/** One person accepts or refuses another's request; either is on record. */
export async function decide({ params, body, caller, at }: DecisionCall, services: Services): Promise<Change> {
  if (!body.accept && !body.reason)
    throw new Problem('input.invalid', 400, '请写一句为什么不同意，什么都没有保存。', {
      paths: [{ path: 'reason', message: '没有填' }],
    })
  const file = await getHouseholdFile(params.householdId, services, { consistent: true })
  const request = file.waiting.find(({ value }) => value.id === params.requestId)
  if (!request) throw await decidedOrNone(params, services)
  if (request.value.accountId === caller.accountId)
    throw new Problem('binding-request.own', 403, '自己的申请要由别人来定。请找家人、帮扶干部或村文书。')
  const status = body.accept ? ('accepted' as const) : ('refused' as const)
  const decided: BindingRequest = { ...request.value, status, decidedAt: at }
  const writes: Write[] = [put(BindingRequestEntity, decided, { ifVersion: request.version })]
  if (body.accept) {
    const applicant = await findAccount(request.value.accountId, services)
    if (applicant?.value.status !== 'active')
      throw new Problem('binding-request.applicant-gone', 409, '申请人的账号已经停用或注销，不能绑定。可以选不同意。')
    if (applicant.value.binding)
      throw new Problem('binding-request.applicant-bound', 409, '申请人的手机已经绑定了一户，请他先解除绑定。')
    // Only staff have seen the person: a phone let in by the family itself is nobody's in particular.
    const memberId = isOwn(caller) ? undefined : request.value.memberId
    const bound = await bindingWrites(applicant, file, memberId, at, services)
    writes.push(...bound.writes)
  }
  return {
    subject: householdKey(params.householdId).pk,
    action: `binding.${status}`,
    writes,
    ...(body.reason ? { reason: body.reason } : {}),
    after: { accountId: request.value.accountId, memberId: request.value.memberId },
  }
}

async function decidedOrNone({ householdId, requestId }: DecisionCall['params'], services: Services): Promise<Problem> {
  const key = { pk: householdKey(householdId).pk, sk: `BRQ#${requestId}` }
  const found = await services.view.get(BindingRequestEntity, key, { consistent: true })
  return found ? new Problem('binding-request.decided', 409, '这个申请已经有人处理过了，请刷新看看。') : notFound()
}
