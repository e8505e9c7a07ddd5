import type { CountyView } from '@bangfutong/shared/schema/county-view'
import { cachedRequest } from '../../platform/cache'
import { updateFrame } from '../../ui/frame'
import { api } from '../session/api'

const KEY = 'county'

const show = ({ demo, day }: CountyView) => updateFrame({ demo, day })

/** Called once when the app starts: the banner and the day stand at once from the copy, then from the server. */
export function startCounty(): void {
  cachedRequest(
    KEY,
    () => api.call('getCounty'),
    ({ data }) => show(data),
  ).then(
    ({ data }) => show(data),
    () => undefined,
  )
}
