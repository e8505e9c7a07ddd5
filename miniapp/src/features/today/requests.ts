import type { Today } from '@bangfutong/shared/schema/home'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

/** What waits for me; the copy on the phone stands in where there is no signal. */
export const useToday = (): Requested<Today> => useRequest('my.today', () => api.call('getToday'))
