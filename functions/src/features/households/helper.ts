import type { Helper, Household } from '@bangfutong/shared/schema/household'
import type { Services } from '../../http/services'
import { AccountEntity, accountKey } from '../accounts/account'

/** The paired cadre as the household may call them. */
export async function helperOf(
  { cadreId, lastVisitOn }: Pick<Household, 'cadreId' | 'lastVisitOn'>,
  services: Services,
): Promise<Helper | undefined> {
  const account = cadreId ? (await services.view.get(AccountEntity, accountKey(cadreId)))?.value : undefined
  if (!account || account.status === 'deleted') return undefined
  const { name, unit, phone } = account
  return {
    name,
    ...(unit ? { unit } : {}),
    ...(phone ? { phone } : {}),
    ...(lastVisitOn ? { lastVisitOn } : {}),
  }
}
