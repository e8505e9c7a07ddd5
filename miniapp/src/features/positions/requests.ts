import type { Divisions } from '@bangfutong/shared/schema/divisions'
import type { PositionView } from '@bangfutong/shared/schema/position'
import type { ListPage } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'
import { type Filter, toQuery } from './filter'

export const fetchPositions = (
  filter: Filter,
  fromVillage?: string,
  cursor?: string,
): Promise<ListPage<PositionView>> =>
  api.call('listPositions', {
    query: { ...toQuery(filter), ...(fromVillage ? { fromVillage } : {}), ...(cursor ? { cursor } : {}) },
  })

/** Open positions, the freshest first; the unfiltered list is kept for when there is no signal. */
export function usePositions(filter: Filter, fromVillage: string | undefined): Requested<ListPage<PositionView>> {
  const key = `positions.${JSON.stringify(toQuery(filter))}.${fromVillage ?? ''}`
  return useRequest(key, () => fetchPositions(filter, fromVillage))
}

export const usePosition = (positionId: string, fromVillage: string | undefined): Requested<PositionView> =>
  useRequest(`position.${positionId}.${fromVillage ?? ''}`, () =>
    api.call('getPosition', { params: { positionId }, query: fromVillage ? { fromVillage } : {} }),
  )

export const useDivisions = (): Requested<Divisions> => useRequest('divisions', () => api.call('getDivisions'))

export type CompanyPosition = PositionView & { applicants: number }

export const fetchCompany = (cursor?: string): Promise<ListPage<CompanyPosition>> =>
  api.call('listCompanyPositions', { query: cursor === undefined ? {} : { cursor } })

export const useCompany = (): Requested<ListPage<CompanyPosition>> => useRequest('my.company', () => fetchCompany())
