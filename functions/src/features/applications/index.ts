import type { Handlers } from '../../http/handler'
import { accountKey } from '../accounts/account'
import { householdKey } from '../households/household'
import { listApplicantsOf, listApplicationsOf, toMyApplication } from './applicants'
import { apply } from './apply'
import { applyForMember } from './apply-for'
import { withdrawApplication } from './withdraw'

export { ApplicationEntity, applicationPuts } from './application'

type Names = 'applyToPosition' | 'withdrawApplication' | 'listMyApplications' | 'applyFor' | 'listApplicants'

export const applicationHandlers: Pick<Handlers, Names> = {
  async applyToPosition({ params, body, caller, at }, services) {
    const { application, write } = await apply(params.positionId, body, { accountId: caller.accountId }, at, services)
    const view = toMyApplication(application)
    if (!write) return { body: view }
    return {
      body: view,
      change: {
        subject: accountKey(caller.accountId).pk,
        action: 'application.made',
        writes: [write],
        after: { positionId: params.positionId },
      },
    }
  },

  async withdrawApplication({ params, body, caller, at }, services) {
    const { positionId } = params
    const { application, write } = await withdrawApplication(positionId, caller.accountId, body.memberId, at, services)
    const view = toMyApplication(application)
    if (!write) return { body: view }
    const { householdId, memberId } = application.value
    return {
      body: view,
      change: {
        subject: (householdId ? householdKey(householdId) : accountKey(caller.accountId)).pk,
        action: 'application.withdrawn',
        writes: [write],
        after: { positionId },
        ...(memberId ? { onBehalfOf: memberId } : {}),
      },
    }
  },

  async listMyApplications({ query, caller }, services) {
    return { body: await listApplicationsOf(caller.accountId, query, services) }
  },

  async applyFor({ params, body, caller, at }, services) {
    const { application, write } = await applyForMember(params.householdId, body, caller, at, services)
    const view = toMyApplication(application)
    if (!write) return { body: view }
    return {
      body: view,
      change: {
        subject: householdKey(params.householdId).pk,
        action: 'application.made',
        writes: [write],
        after: { positionId: body.positionId, memberId: body.memberId },
        onBehalfOf: body.memberId,
      },
    }
  },

  async listApplicants({ params, query }, services) {
    return { body: await listApplicantsOf(params.positionId, query, services) }
  },
}
