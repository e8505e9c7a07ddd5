import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EndpointName, endpointOf } from '@bangfutong/shared/api/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homes, idNumber, notices, openWorld, people, positions } from './world'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const home = homes['paired']!
const household = { householdId: home.householdId }
const position = { positionId: positions['own']!.positionId }
const notice = { noticeId: notices['of the cadre']!.noticeId }
const apply = { name: '演示求职', phone: '19900000001', consent: true }

/** What a person does, in the order of docs/data-model.md; each is one call. */
const ACTIONS: [
  action: string,
  who: keyof typeof people | undefined,
  name: EndpointName,
  params?: object,
  body?: unknown,
][] = [
  ['sign in again', undefined, 'createSession', {}, { code: 'someone' }],
  ['screening', undefined, 'createScreening', {}, { household: {} }],
  ['policies, plan, divisions', undefined, 'getPolicies'],
  ["a villager's home", 'resident of the household', 'getHome'],
  ['own household file, first look of the day', 'resident of the household', 'getHousehold', household],
  ['own household file, later', 'resident of the household', 'getHousehold', household],
  ['who looked at my file', 'resident of the household', 'getHouseholdLog', household],
  ['own feed', 'resident of the household', 'listFeed'],
  ['open a notice', 'resident of the household', 'getFeedNotice', notice],
  ['mark a notice read', 'resident of the household', 'markRead', notice, {}],
  ['positions, one page', undefined, 'listPositions'],
  ['apply for a position', 'seeker', 'applyToPosition', position, apply],
  ['withdraw an application', 'seeker', 'withdrawApplication', position, {}],
  ['today', 'paired cadre', 'getToday'],
  ['paired households, one page', 'paired cadre', 'listHouseholds'],
  ['open a paired household', 'paired cadre', 'getHousehold', household],
  [
    'report answers for a household',
    'paired cadre',
    'reportAnswers',
    household,
    { facts: { wantsLoan: true }, version: 0 },
  ],
  ['issue a bind code', 'paired cadre', 'issueBindCode', household, {}],
  ['request a binding', 'seeker', 'requestBinding', {}, { name: '演示户1', idNumber: idNumber(1) }],
  [
    'publish a notice to one village',
    'paired cadre',
    'publishNotice',
    {},
    { title: '演示', body: '开会', kind: 'meeting', audience: { villageCodes: [home.villageCode] } },
  ],
  ['who has not read a notice', 'paired cadre', 'getReach', notice],
  ['applicants of a position', 'employer of the company', 'listApplicants', position],
]

async function call([, who, name, params = {}, body]: (typeof ACTIONS)[number], key: string) {
  const endpoint = endpointOf(name)
  const path = endpoint.path.replace(
    /\{(\w+)\}/g,
    (_, param: string) => (params as Record<string, string>)[param] ?? '',
  )
  const response = await world.app.request(`/api${path}`, {
    method: endpoint.method,
    headers: {
      'idempotency-key': key,
      ...(who ? { authorization: `Bearer ${await world.tokenOf(people[who]!.id)}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  expect(response.status, `${name} ${await response.text()}`).toBeLessThan(300)
}

/** The golden table: `| action | read units | write units |` under its heading. */
function golden(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/data-model.md'), 'utf8')
  const [, after = ''] = text.split('## What each action costs')
  return after
    .split('\n')
    .filter((line) => /^\| .+ \| [\d.]+ \| [\d.]+ \|$/.test(line))
    .map((line) => line.slice(2, -2).replaceAll(' | ', ' · '))
}

test('every action costs what the table says', async () => {
  await call(ACTIONS[0]!, 'warm-up-key')
  const rows: string[] = []
  for (const [at, action] of ACTIONS.entries()) {
    world.meter.reset()
    await call(action, `capacity-key-${at}`)
    const { read, write } = world.meter.total()
    rows.push(`${action[0]} · ${read} · ${write}`)
  }
  expect(rows).toEqual(golden())
})
