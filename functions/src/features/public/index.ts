import { toOpenApi } from '@bangfutong/shared/api/openapi'
import { screen } from '@bangfutong/shared/screening/screen'
import type { Handlers } from '../../http/handler'

const VERSION = '0.1.0'

type Names = 'getOpenApi' | 'getCounty' | 'getPlan' | 'getDivisions' | 'getPolicies' | 'createScreening'

/** What everyone may read and ask without signing in. */
export const publicHandlers: Pick<Handlers, Names> = {
  async getOpenApi(_, services) {
    const document = toOpenApi({ title: '帮扶通 Bangfutong', version: VERSION, demo: services.demo !== undefined })
    return { body: document as { openapi: string } }
  },

  async getCounty(_, { county, clock, demo }) {
    const { countyCode, name, planYear, settings } = county.county
    return {
      body: {
        code: countyCode,
        name,
        planYear,
        day: clock.countyDay(),
        demo: demo !== undefined,
        positionStaleAfterDays: settings.positionStaleAfterDays.value,
      },
    }
  },

  async getPlan(_, { county, clock }) {
    return { body: { ...county.plan, day: clock.countyDay() } }
  },

  async getDivisions(_, { county }) {
    return { body: county.divisions }
  },

  async getPolicies(_, { county, pack, clock }) {
    const { policies, definitions, parameters } = pack
    return {
      body: {
        day: clock.countyDay(),
        programmes: county.plan.programmes,
        policies: [...policies],
        definitions,
        parameters,
        words: county.words.words,
      },
    }
  },

  async createScreening({ body }, { pack, clock }) {
    return { body: screen(pack, body, clock.countyDay()) }
  },
}
