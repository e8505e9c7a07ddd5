import type { Notice } from '@bangfutong/shared/schema/notice'
import type { Services } from '../../http/services'
import type { Entity } from '../../platform/dynamo/entity'
import type { IndexName } from '../../platform/dynamo/table-shape'
import { NoticeAtVillageEntity, NoticeEntity, PUBLIC_FEED, positionOf, villageFeed } from './notice'

/** Rounds of reading before a page is given short; expired notices are what can make it short. */
const ROUNDS = 4

interface Source {
  index: IndexName
  pk: string
  entity: Entity<Notice>
}

interface Strip {
  notices: Notice[]
  /** Where this source goes on; nothing of it is known below. Absent at its end. */
  end?: string
}

export interface FeedPage {
  notices: Notice[]
  /** The position below which the next page starts; absent at the end. */
  next?: string
}

/**
 * The newest notices in force of these villages, and of the public feed unless `own`, merged by time, below `before`.
 * Each round is one query a source.
 */
export async function readFeed(
  villages: readonly string[],
  before: string | undefined,
  limit: number,
  services: Services,
  own = false,
): Promise<FeedPage> {
  const today = services.clock.countyDay()
  const found: Notice[] = []
  let edge = before
  for (let round = 0; round < ROUNDS; round++) {
    const strips = await Promise.all(sourcesOf(villages, own).map((source) => readStrip(source, edge, limit, services)))
    // Below the highest end some source has notices that are not read yet.
    const floor = strips
      .flatMap((strip) => strip.end ?? [])
      .sort()
      .at(-1)
    found.push(...merge(strips, floor).filter((notice) => isInForce(notice, today)))
    const last = found[limit - 1]
    if (last && (found.length > limit || floor)) return { notices: found.slice(0, limit), next: positionOf(last) }
    if (!floor) return { notices: found }
    edge = floor
  }
  return edge ? { notices: found, next: edge } : { notices: found }
}

/** Neither withdrawn nor past its last day. */
export const isInForce = (notice: Notice, today: string) =>
  notice.withdrawnAt === undefined && (notice.expiresOn === undefined || today <= notice.expiresOn)

const sourcesOf = (villages: readonly string[], own: boolean): Source[] => [
  ...(own ? [] : [{ index: 'gs2', pk: PUBLIC_FEED, entity: NoticeEntity } as const]),
  ...villages.map((code): Source => ({ index: 'gs1', pk: villageFeed(code), entity: NoticeAtVillageEntity })),
]

async function readStrip(source: Source, edge: string | undefined, limit: number, services: Services): Promise<Strip> {
  const { index, pk, entity } = source
  // The range includes its ends, so the notice at the edge may come back: one more than wanted is read.
  const page = await services.view.query({ index, pk, between: ['0', edge ?? '~'], reverse: true, limit: limit + 1 })
  const read = page.items.map((item) => item.as(entity).value)
  const end = page.cursor && read.at(-1)
  return {
    notices: edge ? read.filter((notice) => positionOf(notice) < edge) : read,
    ...(end ? { end: positionOf(end) } : {}),
  }
}

/** Newest first down to `floor`; a notice sent to several of the villages comes once. */
function merge(strips: Strip[], floor: string | undefined): Notice[] {
  const byPosition = new Map(strips.flatMap(({ notices }) => notices.map((notice) => [positionOf(notice), notice])))
  return [...byPosition]
    .filter(([position]) => !floor || position >= floor)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, notice]) => notice)
}
