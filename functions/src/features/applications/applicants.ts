import type { ApplicantView, Application, MyApplication } from '@bangfutong/shared/schema/application'
import { listOf } from '../../http/paging'
import type { Services } from '../../http/services'
import type { Versioned } from '../../platform/dynamo/entity'
import { ApplicationEntity, applicantsOf, applicationsOf } from './application'

const COUNTED_AT_A_TIME = 100

/** Who applies to a position now, the newest first: only what they agreed to show. */
export async function listApplicantsOf(
  positionId: string,
  paging: { cursor?: string | undefined },
  services: Services,
): Promise<{ items: ApplicantView[]; cursor?: string }> {
  const page = await listOf(services.view, { index: 'gs2', pk: applicantsOf(positionId), reverse: true }, paging)
  return { ...page, items: page.items.map((item) => toApplicant(item.as(ApplicationEntity).value)) }
}

/** How many apply to a position now. Counted rather than kept, so that applicants never wait for each other. */
export async function countApplicants(positionId: string, services: Services): Promise<number> {
  let count = 0
  let cursor: string | undefined
  do {
    const page = await services.view.query({
      index: 'gs2',
      pk: applicantsOf(positionId),
      limit: COUNTED_AT_A_TIME,
      cursor,
    })
    count += page.items.length
    cursor = page.cursor
  } while (cursor)
  return count
}

/** An account's applications, withdrawn ones included, the newest first. */
export async function listApplicationsOf(
  accountId: string,
  paging: { cursor?: string | undefined },
  services: Services,
): Promise<{ items: MyApplication[]; cursor?: string }> {
  const page = await listOf(services.view, { index: 'gs1', pk: applicationsOf(accountId), reverse: true }, paging)
  return { ...page, items: page.items.map((item) => toMyApplication(item.as(ApplicationEntity))) }
}

function toApplicant({ name, phone, note, appliedAt, byCadre }: Application): ApplicantView {
  return {
    name,
    phone,
    ...(note ? { note } : {}),
    appliedAt,
    ...(byCadre ? { introducedBy: byCadre } : {}),
  }
}

export function toMyApplication({ value, version }: Versioned<Application>): MyApplication {
  const { positionId, positionTitle, employerName, memberId, name, phone, note, status, appliedAt } = value
  return {
    positionId,
    positionTitle,
    employerName,
    ...(memberId ? { memberId } : {}),
    name,
    phone,
    ...(note ? { note } : {}),
    status,
    appliedAt,
    version,
  }
}
