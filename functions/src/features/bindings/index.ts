import { endpointOf } from '@bangfutong/shared/api/contract'
import { notFound } from '../../http/authority'
import type { Handlers } from '../../http/handler'
import { Problem } from '../../platform/errors'
import { accountKey } from '../accounts/account'
import { getAccount } from '../accounts/get-account'
import { issueCode } from '../codes/code'
import { countGuess } from '../codes/guesses'
import { takeCode } from '../codes/take-code'
import { getHouseholdFile } from '../households/file'
import { householdKey } from '../households/household'
import { isOwn } from '../households/privacy'
import { toMe } from '../sessions/open-session'
import { alreadyBound, bindingWrites, findAccount, unbindingWrites, unboundAccount } from './bind'
import { decide } from './decide'
import { REQUEST_ANSWER, requestWrite } from './request-binding'
import { waitingFor } from './waiting'

const CODE_HOURS = 72

type Names =
  | 'issueBindCode'
  | 'bindWithCode'
  | 'unbind'
  | 'removeBinding'
  | 'requestBinding'
  | 'listBindingRequests'
  | 'decideBindingRequest'

export { releaseBinding } from './bind'

export const bindingHandlers: Pick<Handlers, Names> = {
  async issueBindCode({ params: { householdId }, body: { memberId }, caller }, services) {
    const { members } = await getHouseholdFile(householdId, services)
    if (memberId && !members.some(({ id }) => id === memberId))
      throw new Problem('input.invalid', 400, '这个人不在这户的档案里，没有发码。请刷新后再选。', {
        paths: [{ path: 'memberId', message: '不是这户的人' }],
      })
    // Whose phone it is decides whose illness it shows: a family says so of itself only, others are vouched for by staff.
    if (memberId && isOwn(caller) && memberId !== caller.grant.memberId)
      throw new Problem(
        'binding.not-yours',
        403,
        '给别的家里人的手机发码，不能写明是谁。请不选人再发，或请帮扶干部来发。',
      )
    const bind = { householdId, ...(memberId ? { memberId } : {}) }
    const { answer, write } = issueCode({ bind }, caller.accountId, CODE_HOURS, services)
    return {
      body: answer,
      change: { subject: householdKey(householdId).pk, action: 'binding.code-issued', writes: [write], after: bind },
    }
  },

  async bindWithCode({ body, caller, at }, services) {
    const found = await getAccount(caller.accountId, services)
    // Before the code is looked at: a bound phone learns nothing about codes.
    if (found.value.binding) throw alreadyBound(false)
    const taken = await takeCode(body.code, 'bind', found.value, services)
    const own = accountKey(caller.accountId).pk
    if (!taken.ok)
      return { refusal: taken.refusal, change: { subject: own, action: 'code.wrong', writes: taken.writes } }
    if (!('bind' in taken.purpose)) throw new Error('a bind code without a household')
    const { householdId, memberId } = taken.purpose.bind
    const file = await getHouseholdFile(householdId, services, { consistent: true })
    const { account, writes } = await bindingWrites(found, file, memberId, at, services)
    return {
      body: { ...toMe(account, caller.expiresAt, services), householdName: file.household.headName },
      change: {
        subject: householdKey(householdId).pk,
        action: 'binding.made',
        writes: [...writes, ...taken.writes],
        after: account.binding,
        actor: { id: account.id, role: 'resident', name: account.name },
      },
    }
  },

  async unbind({ caller }, services) {
    const found = await getAccount(caller.accountId, services)
    const householdId = caller.grant.householdId ?? ''
    const own = unboundAccount(found, householdId)
    if (!own) throw notFound()
    const file = await getHouseholdFile(householdId, services, { consistent: true })
    const writes = [own.write, ...(await unbindingWrites(caller.accountId, file, services))]
    return {
      body: toMe(own.account, caller.expiresAt, services),
      change: {
        subject: householdKey(householdId).pk,
        action: 'binding.ended',
        writes,
        before: found.value.binding,
      },
    }
  },

  async removeBinding({ params: { householdId, accountId } }, services) {
    const file = await getHouseholdFile(householdId, services, { consistent: true })
    const bound = file.bindings.find((binding) => binding.accountId === accountId)
    if (!bound) throw notFound()
    const account = unboundAccount(await findAccount(accountId, services), householdId)
    const writes = [...(account ? [account.write] : []), ...(await unbindingWrites(accountId, file, services))]
    const { boundAt, memberId } = bound
    return {
      body: { done: true },
      change: {
        subject: householdKey(householdId).pk,
        action: 'binding.removed',
        writes,
        before: { accountId, boundAt, memberId },
      },
    }
  },

  async requestBinding({ body, caller, at }, services) {
    const { value } = await getAccount(caller.accountId, services)
    if (value.binding) throw alreadyBound(false)
    const guess = await countGuess(value, services)
    const request = await requestWrite(body, caller, at, services)
    const change = { subject: accountKey(caller.accountId).pk, action: 'binding.requested', writes: [guess, request] }
    return { body: { ...REQUEST_ANSWER }, change }
  },

  async listBindingRequests({ caller }, services) {
    return { body: { items: await waitingFor(caller, endpointOf('listBindingRequests').access, services) } }
  },

  async decideBindingRequest(call, services) {
    return { body: { done: true }, change: await decide(call, services) }
  },
}
