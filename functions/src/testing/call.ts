import { type EndpointName, endpointOf } from '@bangfutong/shared/api/contract'
import { needsKey, type Target } from '@bangfutong/shared/api/endpoint'
import { AccountEntity, accountKey } from '../features/accounts/account'
import { createApp } from '../http/app'
import type { Owner } from '../http/authority'
import { grantsOf } from '../http/caller'
import type { Gate } from '../http/gate'
import type { Handlers } from '../http/handler'
import type { Services } from '../http/services'
import { Problem } from '../platform/errors'

type FindOwner = (recordId: string, services: Services) => Promise<Owner | undefined>

export interface TestCall {
  /** Id of the account that calls; nobody where absent. */
  as?: string
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  key?: string
}

export interface TestAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
  body: any
}

export type Call = (name: EndpointName, call?: TestCall) => Promise<TestAnswer>

/**
 * Calls handlers through the whole pipeline: contract, authority, ledger. The stored account is who calls;
 * tokens have their own tests.
 */
export function testCall(
  services: Services,
  handlers: Partial<Handlers>,
  owners: Partial<Record<Target['kind'], FindOwner>> = {},
): Call {
  const gate: Gate = {
    identify: async (authorization) => ({ who: await identityOf(authorization, services) }),
    findOwner: async (kind, recordId) => owners[kind]?.(recordId, services),
  }
  const app = createApp({ handlers: handlers as Handlers, gate, services })
  let keys = 0
  return async (name, { as, params = {}, query, body, key } = {}) => {
    const endpoint = endpointOf(name)
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '')
    const response = await app.request(`/api${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
      method: endpoint.method,
      headers: {
        ...(as ? { authorization: `Bearer ${as}` } : {}),
        ...(needsKey(endpoint) ? { 'idempotency-key': key ?? `test-key-${++keys}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
}

async function identityOf(authorization: string | undefined, services: Services) {
  const accountId = authorization?.replace('Bearer ', '') ?? ''
  const found = accountId ? await services.view.get(AccountEntity, accountKey(accountId)) : undefined
  if (!found) throw new Problem('session.missing', 401, '要先登录。')
  const { id, name } = found.value
  return { accountId: id, name, sessionId: '', expiresAt: '2017-09-13T00:00:00.000Z', grants: grantsOf(found.value) }
}
