import { contract, type EndpointName, endpointNames, endpointOf } from '@bangfutong/shared/api/contract'
import { needsKey } from '@bangfutong/shared/api/endpoint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homes, idNumber, openWorld, people, positions } from './world'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const home = homes['paired']!
const position = positions['own']!.positionId
const villages = [home.villageCode!]
const apply = { name: '演示求职', phone: '19900000001', consent: true }
const notice = { title: '演示通知', body: '后天开会', kind: 'meeting', audience: { villageCodes: villages } }

interface Example {
  who: keyof typeof people
  params?: Record<string, string>
  body?: unknown
  /** The same call with other content; absent where there is no content to change. */
  other?: unknown
  /** What the call answers; success where absent. */
  status?: number
}

/** One good call for every write of the contract. A write without a line here fails the last test. */
const EXAMPLES: Partial<Record<EndpointName, Example>> = {
  approveTicket: { who: 'county officer', body: { code: 'AAAAAAAA' }, other: { code: 'BBBBBBBB' }, status: 409 },
  inviteStaff: {
    who: 'county officer',
    body: { name: '演示新人', phone: '19900000002', role: 'department' },
    other: { name: '演示新人', phone: '19900000002', role: 'county' },
  },
  acceptInvitation: { who: 'seeker', body: { code: '1234 5678' }, other: { code: '8765 4321' }, status: 422 },
  disableStaff: {
    who: 'county officer',
    params: { accountId: people['department staff']!.id },
    body: { version: 1 },
    other: { version: 2 },
  },
  enableStaff: {
    who: 'county officer',
    params: { accountId: people['inspector']!.id },
    body: { version: 1 },
    other: { version: 2 },
  },
  endStaffSessions: { who: 'county officer', params: { accountId: people['cadre of another town']!.id }, body: {} },
  reportAnswers: {
    who: 'paired cadre',
    params: { householdId: home.householdId },
    body: { facts: { wantsLoan: true }, version: 0 },
    other: { facts: { wantsLoan: false }, version: 0 },
  },
  issueBindCode: {
    who: 'paired cadre',
    params: { householdId: home.householdId },
    body: {},
    other: { memberId: home.memberId },
  },
  bindWithCode: { who: 'seeker', body: { code: '1111 2222' }, other: { code: '3333 4444' }, status: 422 },
  requestBinding: {
    who: 'seeker',
    body: { name: '演示无此人', idNumber: idNumber(77) },
    other: { name: '演示另一人', idNumber: idNumber(77) },
    status: 202,
  },
  decideBindingRequest: {
    who: 'paired cadre',
    params: { householdId: home.householdId, requestId: `brq_${'0'.repeat(26)}` },
    body: { accept: true },
    status: 404,
  },
  removeBinding: {
    who: 'paired cadre',
    params: { householdId: home.householdId, accountId: people['employer of another company']!.id },
    status: 404,
  },
  markRead: { who: 'paired cadre', params: { noticeId: '' }, body: {} },
  publishNotice: { who: 'paired cadre', body: notice, other: { ...notice, body: '大后天开会' } },
  withdrawNotice: { who: 'paired cadre', params: { noticeId: '' }, body: {} },
  applyToPosition: {
    who: 'seeker',
    params: { positionId: position },
    body: apply,
    other: { ...apply, note: '会缝纫' },
  },
  withdrawApplication: { who: 'seeker', params: { positionId: position }, body: {} },
  applyFor: {
    who: 'paired cadre',
    params: { householdId: home.householdId },
    body: { ...apply, positionId: position, memberId: home.memberId },
    other: { ...apply, note: '会缝纫', positionId: position, memberId: home.memberId },
  },
  publishPosition: {
    who: 'employer of the company',
    body: newPosition('演示质检员'),
    other: newPosition('演示包装工'),
  },
  confirmPosition: {
    who: 'employer of the company',
    params: { positionId: position },
    body: { version: 1 },
    other: { version: 2 },
  },
  closePosition: {
    who: 'employer of the company',
    params: { positionId: position },
    body: { version: 2 },
    other: { version: 3 },
  },
  unbind: { who: 'resident of the household' },
  deleteAccount: { who: 'resident of another town' },
}

function newPosition(title: string) {
  return {
    title,
    kind: 'workshop',
    pay: { by: 'month', fromFen: 200_000 },
    hours: 'day',
    shifts: '8:00–17:00',
    needs: '手脚利索',
    duties: '看布料',
    places: 3,
    villageCode: villages[0],
    townCode: home.townCode,
    address: '演示路1号',
    contactPhone: '19900000003',
  }
}

async function send(name: EndpointName, example: Example, key: string, body: unknown) {
  const endpoint = endpointOf(name)
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) => example.params?.[param] ?? '')
  const response = await world.app.request(`/api${path}`, {
    method: endpoint.method,
    headers: { authorization: `Bearer ${await world.tokenOf(people[example.who]!.id)}`, 'idempotency-key': key },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

let published = ''

test.each(Object.entries(EXAMPLES) as [EndpointName, Example][])(
  '%s: once, whatever is repeated',
  async (name, given) => {
    const example = given.params?.['noticeId'] === '' ? { ...given, params: { noticeId: await aNotice() } } : given
    const key = `${name}-key-0001`
    const first = await send(name, example, key, example.body)
    expect(first.status, first.text).toBe(example.status ?? endpointOf(name).status ?? 200)
    const gone = name === 'deleteAccount' || name === 'unbind'
    if (!gone) expect(await send(name, example, key, example.body)).toEqual(first)
    // A refusal that left no record may be asked again with other content.
    const recorded = first.status < 300 || first.status === 422
    if (!example.other || !recorded) return
    const mismatch = await send(name, example, key, example.other)
    expect(mismatch.status).toBe(409)
    expect(JSON.parse(mismatch.text).code).toBe('idempotency.mismatch')
  },
)

async function aNotice(): Promise<string> {
  if (!published) {
    const answer = await send('publishNotice', EXAMPLES.publishNotice!, 'notice-for-others', notice)
    published = JSON.parse(answer.text).id
  }
  return published
}

test('twenty of the same write at once are one write', async () => {
  const example = { who: 'paired cadre' as const, body: { ...notice, title: '演示只发一次' } }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send('publishNotice', example, 'same-key-twenty', example.body)),
  )
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  const sent = await world.app.request(`/api${contract.listSentNotices.path}?limit=50`, {
    headers: { authorization: `Bearer ${await world.tokenOf(people['paired cadre']!.id)}` },
  })
  const { items } = (await sent.json()) as { items: { title: string }[] }
  expect(items.filter(({ title }) => title === '演示只发一次')).toHaveLength(1)
})

test('every write of the contract has its example', () => {
  const writes = endpointNames.filter((name) => needsKey(endpointOf(name)))
  expect(Object.keys(EXAMPLES).sort()).toEqual([...writes].sort())
})
