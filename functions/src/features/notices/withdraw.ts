import type { Notice } from '@bangfutong/shared/schema/notice'
import { notFound } from '../../http/authority'
import type { Services } from '../../http/services'
import { put, remove, type Versioned, type Write } from '../../platform/dynamo/entity'
import { NoticeAtVillageEntity, NoticeEntity, noticeAtVillageKey, noticeKey, villagesOf } from './notice'

/** The notice whatever its state, for its author; 404 where there is none. */
export async function getNotice(noticeId: string, services: Services): Promise<Versioned<Notice>> {
  const found = await services.view.get(NoticeEntity, noticeKey(noticeId), { consistent: true })
  if (!found) throw notFound()
  return found
}

/** Takes a notice out of every feed and keeps it on record. No writes where that was done before. */
export function withdraw({ value, version }: Versioned<Notice>, at: string): { notice: Notice; writes: Write[] } {
  if (value.withdrawnAt) return { notice: value, writes: [] }
  const notice = { ...value, withdrawnAt: at }
  const copies = villagesOf(value).map((code) => remove(NoticeAtVillageEntity, noticeAtVillageKey(value.id, code)))
  return { notice, writes: [put(NoticeEntity, notice, { ifVersion: version }), ...copies] }
}
