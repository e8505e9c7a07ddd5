import { fullName } from '@bangfutong/shared/plan/divisions'
import type { Divisions } from '@bangfutong/shared/schema/divisions'
import type { Notice, NoticeView } from '@bangfutong/shared/schema/notice'
import { villagesOf } from './notice'

/** What a reader is shown of a notice; `unread` only in their own feed. */
export function toNoticeView(notice: Notice, divisions: Divisions, unread?: boolean): NoticeView {
  const { id, title, body, kind, authorName, authorUnit, publishedAt, expiresOn } = notice
  return {
    id,
    title,
    body,
    kind,
    places: placesOf(notice, divisions),
    author: authorUnit ? `${authorUnit} ${authorName}` : authorName,
    publishedAt,
    ...(expiresOn ? { expiresOn } : {}),
    withdrawn: notice.withdrawnAt !== undefined,
    ...(unread === undefined ? {} : { unread }),
  }
}

function placesOf(notice: Notice, divisions: Divisions): string[] {
  if ('public' in notice.audience) return [`全县（${divisions.county.name}）`]
  return villagesOf(notice).map((code) => villageName(divisions, code))
}

/** 田心村, with its town where another village of the county has the same name. */
export function villageName(divisions: Divisions, code: string): string {
  let names = named.get(divisions)
  if (!names) {
    names = namesOf(divisions)
    named.set(divisions, names)
  }
  return names.get(code) ?? code
}

const named = new WeakMap<Divisions, Map<string, string>>()

function namesOf(divisions: Divisions): Map<string, string> {
  const all = divisions.towns.flatMap((town) => town.villages.map((village) => ({ town, village })))
  const shared = (name: string) => all.filter(({ village }) => village.shortName === name).length > 1
  return new Map(
    all.map((found) => {
      const { code, shortName } = found.village
      return [code, shared(shortName) ? fullName(found) : shortName]
    }),
  )
}
