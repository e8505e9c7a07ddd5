import { fileURLToPath } from 'node:url'
import { publicHandlers } from '@bangfutong/functions/features/public/index'
import type { CallOf } from '@bangfutong/functions/http/handler'
import type { Services } from '@bangfutong/functions/http/services'
import { readCountyFolder, readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { expect, it } from 'vitest'
import { Phone } from './phone'
import type { Api } from './wx'

const folder = fileURLToPath(new URL('../../shared/packs/360729-2017/', import.meta.url))
const services = {
  pack: readPackFolder(folder),
  county: readCountyFolder(folder),
  clock: { countyDay: () => '2017-06-15' },
} as unknown as Services

const bodyOf = (outcome: object) => ('body' in outcome ? outcome.body : undefined)

/** What everyone may read, from the county's pack. */
const api: Api = async ({ path }) => {
  if (path === '/api/county')
    return { status: 200, body: bodyOf(await publicHandlers.getCounty({} as CallOf<'getCounty'>, services)) }
  if (path === '/api/policies') {
    return { status: 200, body: bodyOf(await publicHandlers.getPolicies({} as CallOf<'getPolicies'>, services)) }
  }
  return { status: 200, body: { items: [] } }
}

it('asks, judges on the phone, and goes on where it was left without a signal', async () => {
  const storage = new Map<string, unknown>()
  const phone = await new Phone({ storage, api }).launch('pages/home/index')
  await phone.see('兜底保障')
  await phone.tap('看我家能领什么')
  await phone.see('您家属于哪一类？')
  await phone.see('已经知道 0 项能领，32 项还要问')
  await phone.tap('是，还没有脱贫')
  await phone.tap('是一般贫困户，没有低保五保')
  await phone.see('已经知道 2 项能领')
  await phone.tap('下一步')
  await phone.see('第 2 页，最多 12 页')

  const later = await new Phone({ storage }).launch('pages/policies/index')
  await later.tap('接着上次的答')
  await later.see('第 2 页，最多 12 页')
  expect(later.pageStack.at(-1)).toBe('subpackages/more/screening/index')
})

it('shows a policy with what it rests on', async () => {
  const phone = await new Phone({ api }).launch('subpackages/more/policy/index?id=pv-income')
  await phone.see('参加光伏扶贫，用光伏发电增收。')
  await phone.see('重点保障无劳动能力贫困户通过光伏发电脱贫增收')
  await phone.tap('问几个问题就知道')
  await phone.see('第 1 页，最多 4 页')
})
