import type { Application, Apply } from '@bangfutong/shared/schema/application'
import type * as z from 'zod/mini'
import type { Services } from '../../http/services'
import { put, type Versioned, type Write } from '../../platform/dynamo/entity'
import { getAccount } from '../accounts/get-account'
import { checkText } from '../notices/check-text'
import { closed, getPosition } from '../positions/position'
import { ApplicationEntity, applicantOf, applicationKey } from './application'

/** Who applies: an account for itself, or a cadre for a member of a household. */
export type Applicant = Pick<Application, 'accountId' | 'memberId' | 'householdId' | 'byCadre'>

export interface Applied {
  application: Versioned<Application>
  /** Absent where the same person had applied before: the first application is the answer. */
  write?: Write
}

/**
 * One application to one position; after a withdrawal a new one takes its place. 409 where the position is closed,
 * 404 where there is none. That it may close in the same instant is left to the employer, who sees the application.
 */
export async function apply(
  positionId: string,
  input: z.infer<typeof Apply>,
  applicant: Applicant,
  at: string,
  services: Services,
): Promise<Applied> {
  const { value: position } = await getPosition(positionId, services)
  const before = await findApplication(positionId, applicantOf(applicant), services)
  if (before?.value.status === 'applied') return { application: before }
  if (position.status === 'closed') throw closed()
  if (input.note) {
    const { value: author } = await getAccount(applicant.accountId, services)
    await checkText([input.note], 'comment', author, services)
  }
  const application: Application = {
    positionId,
    positionTitle: position.title,
    employerName: position.employerName,
    ...applicant,
    name: input.name,
    phone: input.phone,
    ...(input.note ? { note: input.note } : {}),
    status: 'applied',
    appliedAt: at,
  }
  return {
    application: { value: application, version: (before?.version ?? 0) + 1 },
    write: put(ApplicationEntity, application, before ? { ifVersion: before.version } : { ifAbsent: true }),
  }
}

export const findApplication = (positionId: string, applicant: string, services: Services) =>
  services.view.get(ApplicationEntity, applicationKey(positionId, applicant), { consistent: true })
