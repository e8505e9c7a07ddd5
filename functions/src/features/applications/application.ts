import { Application } from '@bangfutong/shared/schema/application'
import { defineEntity, type PutWrite, put } from '../../platform/dynamo/entity'

/** `applicant` is the account of who applies for themselves, or the member somebody applied for. */
export const applicationKey = (positionId: string, applicant: string) => ({
  pk: `POS#${positionId}`,
  sk: `APP#${applicant}`,
})
/** Applications of an account: its own, and those it made for others. */
export const applicationsOf = (accountId: string) => `APPS#${accountId}`
/** Applications that stand, for the employer: a withdrawn one is not there at all. */
export const applicantsOf = (positionId: string) => `APPLIED#${positionId}`

export const applicantOf = (application: Pick<Application, 'accountId' | 'memberId'>) =>
  application.memberId ?? application.accountId

export const ApplicationEntity = defineEntity<Application>({
  name: 'application',
  schema: Application,
  secret: ['name', 'phone', 'note', 'byCadre'],
  keys: (application) => ({
    ...applicationKey(application.positionId, applicantOf(application)),
    gs1: {
      pk: applicationsOf(application.accountId),
      sk: `${application.appliedAt}#${application.positionId}#${applicantOf(application)}`,
    },
    ...(application.status === 'applied'
      ? {
          gs2: { pk: applicantsOf(application.positionId), sk: `${application.appliedAt}#${applicantOf(application)}` },
        }
      : {}),
  }),
})

export const applicationPuts = (application: Application): PutWrite[] => [put(ApplicationEntity, application)]
