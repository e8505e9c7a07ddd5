import { findVillage, isValidOn } from '@bangfutong/shared/plan/divisions'
import type { Notice, PublishNotice } from '@bangfutong/shared/schema/notice'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { put, type Write } from '../../platform/dynamo/entity'
import { Problem, type ProblemPath } from '../../platform/errors'
import { getAccount } from '../accounts/get-account'
import { hasHouseholds } from './audiences'
import { checkText } from './check-text'
import { NoticeAtVillageEntity, NoticeEntity, villagesOf } from './notice'
import { villageName } from './notice-view'
import { coversPlace } from './readership'

/** A new notice with its writes; nothing is stored where the audience, the day or the text does not hold. */
export async function prepareNotice(
  input: PublishNotice,
  caller: Caller,
  at: string,
  services: Services,
): Promise<{ notice: Notice; writes: Write[] }> {
  checkLastDay(input.expiresOn, services)
  const audience = await checkAudience(input.audience, caller, services)
  const { value: author } = await getAccount(caller.accountId, services)
  await checkText([input.title, input.body], 'forum', author, services)
  const notice: Notice = {
    id: services.newId('ntc'),
    title: input.title,
    body: input.body,
    kind: input.kind,
    audience,
    authorId: author.id,
    authorName: author.name,
    ...(author.unit ? { authorUnit: author.unit } : {}),
    publishedAt: at,
    ...(input.expiresOn ? { expiresOn: input.expiresOn } : {}),
  }
  const copies = villagesOf(notice).map((villageCode) =>
    put(NoticeAtVillageEntity, { ...notice, villageCode }, { ifAbsent: true }),
  )
  return { notice, writes: [put(NoticeEntity, notice, { ifAbsent: true }), ...copies] }
}

function checkLastDay(expiresOn: string | undefined, services: Services) {
  if (expiresOn !== undefined && expiresOn < services.clock.countyDay())
    throw invalid([{ path: 'expiresOn', message: '有效期已经过了，请选今天或以后' }])
}

async function checkAudience(
  audience: Notice['audience'],
  caller: Caller,
  services: Services,
): Promise<Notice['audience']> {
  if ('public' in audience) {
    if (caller.grants.some((grant) => grant.role === 'county')) return audience
    throw new Problem('audience.county-only', 403, '只有县扶贫办能发全县公开的公告，没有发出去。请选您负责的村。')
  }
  const { villageCodes } = audience
  const paths = await Promise.all(villageCodes.map((code, place) => faultOf(code, place, services)))
  const faults = paths.flatMap((path) => path ?? [])
  if (faults.length > 0) throw invalid(faults)
  const outside = villageCodes.find((code) => !coversPlace(caller, code))
  if (outside) {
    const name = villageName(services.county.divisions, outside)
    throw new Problem('audience.outside', 403, `${name}不在您负责的范围里，公告没有发出去。请去掉这个村再发。`)
  }
  return { villageCodes: [...new Set(villageCodes)] }
}

async function faultOf(code: string, place: number, services: Services): Promise<ProblemPath | undefined> {
  const path = `audience.villageCodes.${place}`
  const found = findVillage(services.county.divisions, code)
  if (!found || !isValidOn(found.village, services.clock.countyDay())) return { path, message: '没有这个村' }
  if (found.village.kind === 'village' || (await hasHouseholds(code, services))) return undefined
  return { path, message: `${found.village.shortName}没有建档的家庭，收不到公告` }
}

const invalid = (paths: ProblemPath[]) =>
  new Problem('input.invalid', 400, `有 ${paths.length} 处填得不对，请改正后再提交，什么都没有保存。`, { paths })
