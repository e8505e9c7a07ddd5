import type { BindingRequestView } from '@bangfutong/shared/schema/binding'
import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { type Requested, useRequest } from '../../platform/use-request'
import { householdKey } from '../household/requests'
import { api } from '../session/api'

/** The file as staff see it; every opening is on record. */
export const useFile = (householdId: string): Requested<HouseholdView> =>
  useRequest(householdKey(householdId), () => api.call('getHousehold', { params: { householdId } }))

/** Binding requests that wait for me; those of one household are chosen from them. */
export const useWaiting = (): Requested<{ items: BindingRequestView[] }> =>
  useRequest('my.binding-requests', () => api.call('listBindingRequests', { query: {} }))
