import type { Household } from '@bangfutong/shared/schema/household'
import type { Notice, Reach } from '@bangfutong/shared/schema/notice'
import { coversVillage } from '../../http/authority'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { Problem } from '../../platform/errors'
import { HouseholdEntity } from '../households/household'
import { seesPhones } from '../households/privacy'
import { NoticeReadEntity, noticeKey, READS, villagesOf } from './notice'
import { villageName } from './notice-view'
import { pageOfVillages } from './unreached'
import { countsOf } from './village-counts'

/** Read records asked for at a time. */
const READS_AT_A_TIME = 500
const PAIRED_AT_A_TIME = 100

/**
 * How far a notice has come. Counts come from village counters and from its read records, of which there are no more
 * than bound phones in its villages; names from one page of twenty households. Nothing is scanned.
 */
export async function reachOf(
  notice: Notice,
  caller: Caller,
  cursor: string | undefined,
  services: Services,
): Promise<Reach> {
  if ('public' in notice.audience)
    throw new Problem('notice.public', 409, '这是全县公开的公告，不登录也能看，所以不统计谁看过。')
  const villages = villagesOf(notice)
  const [counts, read] = await Promise.all([countsOf(villages, services), readHouseholds(notice.id, services)])
  const households = counts.reduce((sum, village) => sum + village.households, 0)
  const unreached = Math.max(0, households - read.size)
  const whole = { households, read: read.size }
  if (caller.grant.role === 'cadre') {
    const paired = await pairedUnreached(caller.accountId, villages, read, services)
    const notReached = paired.map((household) => toUnreached(household, caller, services))
    return { ...whole, notReached, outsideMyCare: Math.max(0, unreached - paired.length) }
  }
  const mine = villages.filter((code) => coversVillage(caller.area, caller.grant, code))
  const inCare = counts
    .filter(({ villageCode }) => mine.includes(villageCode))
    .reduce((sum, village) => sum + village.households, 0)
  const readInCare = [...read.values()].filter((code) => mine.includes(code)).length
  const page = await pageOfVillages(mine, (id) => !read.has(id), ['reach', notice.id], cursor, services)
  return {
    ...whole,
    notReached: page.households.map((household) => toUnreached(household, caller, services)),
    outsideMyCare: Math.max(0, unreached - Math.max(0, inCare - readInCare)),
    ...(page.cursor ? { cursor: page.cursor } : {}),
  }
}

/** The households of the audience that have opened it, each with its village. */
async function readHouseholds(noticeId: string, services: Services): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  let cursor: string | undefined
  do {
    const question = { index: 'main', pk: noticeKey(noticeId).pk, prefix: READS, limit: READS_AT_A_TIME } as const
    const page = await services.view.query({ ...question, cursor })
    for (const item of page.items) {
      const { householdId, villageCode } = item.as(NoticeReadEntity).value
      if (householdId && villageCode) read.set(householdId, villageCode)
    }
    cursor = page.cursor
  } while (cursor)
  return read
}

/** A cadre is paired with a handful of households, so all come on one page. */
async function pairedUnreached(
  cadreId: string,
  villages: readonly string[],
  read: ReadonlyMap<string, string>,
  services: Services,
): Promise<Household[]> {
  const paired: Household[] = []
  let cursor: string | undefined
  do {
    const page = await services.view.query({ index: 'gs2', pk: `CADRE#${cadreId}`, limit: PAIRED_AT_A_TIME, cursor })
    paired.push(...page.items.map((item) => item.as(HouseholdEntity).value))
    cursor = page.cursor
  } while (cursor)
  return paired.filter(({ id, villageCode }) => villages.includes(villageCode) && !read.has(id))
}

function toUnreached(household: Household, caller: Caller, services: Services): Reach['notReached'][number] {
  return {
    householdId: household.id,
    headName: household.headName,
    village: villageName(services.county.divisions, household.villageCode),
    // Offices see no phone numbers in a file either: they call the cadre or the clerk.
    ...(household.phone && seesPhones(caller) ? { phone: household.phone } : {}),
    bound: (household.boundPhones ?? 0) > 0,
  }
}
