import { notFound } from '../../http/authority'
import type { Services } from '../../http/services'
import { AccountEntity, accountKey } from './account'

/** The account and the version it was read at, or 404. */
export async function getAccount(accountId: string, services: Services) {
  const found = await services.view.get(AccountEntity, accountKey(accountId), { consistent: true })
  if (!found || found.value.status === 'deleted') throw notFound()
  return found
}
