import { toOpenApi } from '@bangfutong/shared/api/openapi'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { screeningRequestOn } from '@bangfutong/shared/schema/screening'
import { screen } from '@bangfutong/shared/screening/screen'
import type { Handlers } from '../../http/handler'
import { parsePart } from '../../http/input'
import type { Services } from '../../http/services'

const TITLE = '帮扶通 Bangfutong'
const VERSION = '0.1.0'

const answers = new WeakMap<object, Map<string, unknown>>()

/** The same answer for everyone until the day changes: made once for each county. */
function kept<T>(services: Services, key: string, make: () => T): T {
  const mine = answers.get(services.county) ?? new Map<string, unknown>()
  answers.set(services.county, mine)
  if (!mine.has(key)) mine.set(key, make())
  return mine.get(key) as T
}

function policyPack({ county, pack }: Services, day: string): PolicyPack {
  const { policies, definitions, parameters } = pack
  const { programmes } = county.plan
  return { day, programmes, policies: [...policies], definitions, parameters, words: county.words.words }
}

type Names = 'getOpenApi' | 'getCounty' | 'getPlan' | 'getDivisions' | 'getPolicies' | 'createScreening'

/** What everyone may read and ask without signing in. */
export const publicHandlers: Pick<Handlers, Names> = {
  async getOpenApi(_, services) {
    const demo = services.demo !== undefined
    return {
      body: kept(services, `openapi ${demo}`, () => toOpenApi({ title: TITLE, version: VERSION, demo })) as {
        openapi: string
      },
    }
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

  async getPlan(_, services) {
    const day = services.clock.countyDay()
    return { body: kept(services, `plan ${day}`, () => ({ ...services.county.plan, day })) }
  },

  async getDivisions(_, { county }) {
    return { body: county.divisions }
  },

  async getPolicies(_, services) {
    const day = services.clock.countyDay()
    return { body: kept(services, `policies ${day}`, () => policyPack(services, day)) }
  },

  async createScreening({ body }, { pack, clock }) {
    const today = clock.countyDay()
    // Without a day of its own the request stands on the county's, which the contract cannot know.
    parsePart(screeningRequestOn(today), body, 'body')
    return { body: screen(pack, body, today) }
  },
}
