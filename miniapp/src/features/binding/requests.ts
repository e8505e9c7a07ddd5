import type { BindingRequestView } from '@bangfutong/shared/schema/binding'
import type { ListPage } from '../../platform/use-more'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

export const fetchWaiting = (cursor?: string): Promise<ListPage<BindingRequestView>> =>
  api.call('listBindingRequests', { query: cursor === undefined ? {} : { cursor } })

/** Binding requests that wait for the person signed in. */
export const useWaitingRequests = (): Requested<ListPage<BindingRequestView>> =>
  useRequest('my.binding-requests', () => fetchWaiting())
