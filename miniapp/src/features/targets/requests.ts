import type { PlanView } from '@bangfutong/shared/schema/plan-view'
import { type Requested, useRequest } from '../../platform/use-request'
import { api } from '../session/api'

export const usePlan = (): Requested<PlanView> => useRequest('plan', () => api.call('getPlan'))
