import { Employer } from '@bangfutong/shared/schema/position'
import { notFound } from '../../http/authority'
import type { Services } from '../../http/services'
import { defineEntity, type PutWrite, put } from '../../platform/dynamo/entity'

export const employerKey = (employerId: string) => ({ pk: `EMP#${employerId}`, sk: 'EMP' })
export const EMPLOYERS = 'EMPLOYERS'

/** A company, a workshop or a village that gives work; only a verified one may publish. */
export const EmployerEntity = defineEntity<Employer>({
  name: 'employer',
  schema: Employer,
  secret: ['contactName', 'contactPhone'],
  keys: (employer) => ({ ...employerKey(employer.id), gs1: { pk: EMPLOYERS, sk: employer.id } }),
})

export const employerPuts = (employer: Employer): PutWrite[] => [put(EmployerEntity, employer)]

/** The company of an employer's grant, or 404. */
export async function getEmployer(employerId: string | undefined, services: Services): Promise<Employer> {
  const found = employerId ? await services.view.get(EmployerEntity, employerKey(employerId)) : undefined
  if (!found) throw notFound()
  return found.value
}
