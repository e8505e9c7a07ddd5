import type { ApplicantView } from '@bangfutong/shared/schema/application'
import type { ListPage } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

export const fetchApplicants = (positionId: string, cursor?: string): Promise<ListPage<ApplicantView>> =>
  api.call('listApplicants', { params: { positionId }, query: cursor === undefined ? {} : { cursor } })

/** Who applies to a position of the own company. */
export const useApplicants = (positionId: string): Requested<ListPage<ApplicantView>> =>
  useRequest(`my.applicants.${positionId}`, () => fetchApplicants(positionId))
