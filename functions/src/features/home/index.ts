import type { Handlers } from '../../http/handler'
import { homeOf } from './home'
import { todayOf } from './today'

export const homeHandlers: Pick<Handlers, 'getHome' | 'getToday'> = {
  async getHome({ caller }, services) {
    return { body: await homeOf(caller, services) }
  },

  async getToday({ caller }, services) {
    return { body: await todayOf(caller, services) }
  },
}
