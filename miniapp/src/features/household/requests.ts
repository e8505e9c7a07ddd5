import type { Home } from '@bangfutong/shared/schema/home'
import type { HouseholdView, LogEntry } from '@bangfutong/shared/schema/household'
import type { ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { failureOf } from '../../platform/failure'
import type { ListPage } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'
import { refreshMe } from '../session/sign-in'
import { showOwnFile } from './open-file'

/** A villager's first page. */
export const useHome = (householdId: string): Requested<Home> =>
  useRequest(`my.home.${householdId}`, async () => {
    const home = await api.call('getHome').catch(async (error) => {
      // Taken off the household by somebody else: the phone must know, and show what to do.
      if (failureOf(error).kind === 'forbidden' || failureOf(error).kind === 'not-found') await refreshMe()
      throw error
    })
    showOwnFile(home.headName, home.memberCount)
    return home
  })

export const householdKey = (householdId: string): string => `my.household.${householdId}`

/** The person's own household. */
export const useHousehold = (householdId: string): Requested<HouseholdView> =>
  useRequest(householdKey(householdId), async () => {
    const household = await api.call('getHousehold', { params: { householdId } })
    showOwnFile(household.headName, household.members.length)
    return household
  })

/** Every policy judged from the file, with no question. */
export const useFileVerdicts = (householdId: string): Requested<ScreeningResponse> =>
  useRequest(`my.verdicts.${householdId}`, () => api.call('getVerdicts', { params: { householdId } }))

export const fetchLog = (householdId: string, cursor?: string): Promise<ListPage<LogEntry>> =>
  api.call('getHouseholdLog', { params: { householdId }, query: cursor === undefined ? {} : { cursor } })

export const useHouseholdLog = (householdId: string): Requested<ListPage<LogEntry>> =>
  useRequest(`my.log.${householdId}`, () => fetchLog(householdId))
