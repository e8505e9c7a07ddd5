import type { Application } from '@bangfutong/shared/schema/application'
import { notFound } from '../../http/authority'
import type { Services } from '../../http/services'
import { put, type Versioned, type Write } from '../../platform/dynamo/entity'
import { ApplicationEntity } from './application'
import { findApplication } from './apply'

/**
 * Takes back an application of the account: its own, or the one it made for a member. No write where that was done
 * before; 404 where there is none of theirs.
 */
export async function withdrawApplication(
  positionId: string,
  accountId: string,
  memberId: string | undefined,
  at: string,
  services: Services,
): Promise<{ application: Versioned<Application>; write?: Write }> {
  const found = await findApplication(positionId, memberId ?? accountId, services)
  if (!found || found.value.accountId !== accountId) throw notFound()
  if (found.value.status === 'withdrawn') return { application: found }
  const value: Application = { ...found.value, status: 'withdrawn', withdrawnAt: at }
  return {
    application: { value, version: found.version + 1 },
    write: put(ApplicationEntity, value, { ifVersion: found.version }),
  }
}
