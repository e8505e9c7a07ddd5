import type { Access } from '@bangfutong/shared/api/endpoint'
import type { BindingRequestView } from '@bangfutong/shared/schema/binding'
import { admitted } from '../../http/authority'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import type { Question } from '../../platform/dynamo/table'
import { householdKey } from '../households/household'
import {
  type BindingRequest,
  BindingRequestEntity,
  cadreQueue,
  requestPrefix,
  toRequestView,
  villageQueue,
} from './binding-request'

const AT_ONCE = 100

/** Requests that wait for this person in any of their roles, oldest first, each once. */
export async function waitingFor(caller: Caller, access: Access, services: Services): Promise<BindingRequestView[]> {
  const queues = admitted(access, caller.grants).flatMap((grant): Omit<Question, 'limit'>[] => {
    if (grant.role === 'cadre') return [{ index: 'gs2', pk: cadreQueue(caller.accountId) }]
    if (grant.role === 'village-clerk')
      return (grant.villageCodes ?? []).map((code) => ({ index: 'gs3', pk: villageQueue(code) }))
    return grant.householdId ? [{ index: 'main', pk: householdKey(grant.householdId).pk, prefix: requestPrefix }] : []
  })
  const waiting = (await Promise.all(queues.map((queue) => wholeQueue(queue, services))))
    .flat()
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => a.requestedAt.localeCompare(b.requestedAt))
  return [...new Map(waiting.map((request) => [request.id, toRequestView(request)])).values()]
}

/** All of it: were it cut off, many requests of a stranger could hide the family's own. */
async function wholeQueue(queue: Omit<Question, 'limit'>, services: Services): Promise<BindingRequest[]> {
  const found: BindingRequest[] = []
  let cursor: string | undefined
  do {
    const page = await services.view.query({ ...queue, limit: AT_ONCE, cursor })
    found.push(...page.items.map((item) => item.as(BindingRequestEntity).value))
    cursor = page.cursor
  } while (cursor)
  return found
}
