import { contract } from '@bangfutong/shared/api/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../http/app'
import type { Handlers } from '../../http/handler'
import { put } from '../../platform/dynamo/table'
import { openTestServices, type TestServices } from '../../testing/services'
import { type Account, AccountEntity } from '../accounts/account'
import { staffHandlers } from '../staff'
import { identify } from './identify'
import { sessionHandlers } from './index'

let world: TestServices
let keys = 0
beforeAll(async () => {
  world = await openTestServices()
})
afterAll(() => world.close())

type App = ReturnType<typeof createApp>
let app: App
beforeEach(() => {
  const handlers = { ...sessionHandlers, ...staffHandlers } as Handlers
  app = createApp({
    handlers,
    gate: { identify, findOwner: async (_, id) => ({ accountId: id }) },
    services: world.services,
  })
})

async function call(method: string, path: string, body?: unknown, token?: string) {
  const response = await app.request(`/api${path}`, {
    method,
    headers: {
      'idempotency-key': `key-${++keys}-0000`,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return {
    status: response.status,
    // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
    body: (await response.json()) as any,
    renewed: response.headers.get('x-session-token'),
  }
}

const signIn = (code: string) => call('POST', '/sessions', { code })
const me = (token?: string) => call('GET', contract.getMe.path, undefined, token)

async function makeStaff(code: string, grants: Account['grants']) {
  const { body } = await signIn(code)
  const found = await world.services.view.get(AccountEntity, { pk: `ACC#${body.me.accountId}`, sk: 'ACC' })
  await world.services.view.transact([put(AccountEntity, { ...found!.value, grants }, { ifVersion: found!.version })])
  return signIn(code)
}

test('a first sign-in makes an account, a second finds it', async () => {
  const first = await signIn('anna')
  const second = await signIn('anna')
  expect(first.status).toBe(200)
  expect(second.body.me.accountId).toBe(first.body.me.accountId)
  expect((await me(second.body.token)).body.grants).toEqual([{ role: 'seeker' }])
})

test('no token, a false token and a token of another key are refused with one clear problem', async () => {
  const { body } = await signIn('bo')
  const [head, payload] = body.token.split('.')
  for (const token of [undefined, 'x'.repeat(40), `${head}.${payload}.${'A'.repeat(43)}`]) {
    const answer = await me(token)
    expect(answer.status).toBe(401)
    expect(answer.body.detail).toMatch(/登录/)
  }
})

test('signing out ends this session and no other', async () => {
  const one = (await signIn('chen')).body.token
  const two = (await signIn('chen')).body.token
  expect((await call('DELETE', '/sessions/current', undefined, one)).status).toBe(200)
  expect((await me(one)).status).toBe(401)
  expect((await me(two)).status).toBe(200)
})

test("a villager's session slides for 90 days and then ends", async () => {
  const { token } = (await signIn('deng')).body
  world.pass(60 * 24 * 60)
  const used = await me(token)
  expect(used.status).toBe(200)
  expect(used.renewed).toBeTruthy()
  world.pass(31 * 24 * 60)
  expect((await me(token)).status).toBe(401)
  expect((await me(used.renewed!)).status).toBe(200)
})

test('a field cadre has one phone: the newer sign-in ends the older', async () => {
  const first = await makeStaff('fang', [{ role: 'cadre', villageCodes: ['360729100201'] }])
  const second = await signIn('fang')
  expect((await me(first.body.token)).status).toBe(401)
  expect((await me(second.body.token)).status).toBe(200)
})

test('a disabled account is refused on its next call', async () => {
  const officer = (await makeStaff('gao', [{ role: 'county' }])).body
  const cadre = (await makeStaff('hu', [{ role: 'cadre', villageCodes: ['360729100201'] }])).body
  const staff = (await call('GET', '/staff', undefined, officer.token)).body.items
  const { version } = staff.find((one: { accountId: string }) => one.accountId === cadre.me.accountId)
  const path = `/staff/${cadre.me.accountId}/disabling`
  expect((await call('POST', path, { version: version + 5 }, officer.token)).body.code).toBe('version.stale')
  expect((await call('POST', path, { version }, officer.token)).status).toBe(200)
  expect((await me(cadre.token)).body.code).toBe('account.disabled')
  expect((await signIn('hu')).body.code).toBe('account.disabled')
})

test('an officer cannot disable the account they act with', async () => {
  const officer = (await makeStaff('tan', [{ role: 'county' }])).body
  const staff = (await call('GET', '/staff?limit=50', undefined, officer.token)).body.items
  const { version } = staff.find((one: { accountId: string }) => one.accountId === officer.me.accountId)
  const refused = await call('POST', `/staff/${officer.me.accountId}/disabling`, { version }, officer.token)
  expect([refused.status, refused.body.code]).toEqual([409, 'account.own'])
  expect((await me(officer.token)).status).toBe(200)
})

test('a lost phone: every session of the account ends', async () => {
  const officer = (await makeStaff('jin', [{ role: 'county' }])).body
  const clerk = (await makeStaff('kang', [{ role: 'village-clerk', villageCodes: ['360729100201'] }])).body
  expect((await call('POST', `/staff/${clerk.me.accountId}/sign-outs`, {}, officer.token)).status).toBe(200)
  expect((await me(clerk.token)).status).toBe(401)
  expect((await signIn('kang')).status).toBe(200)
})

test('a desktop is let in by a scanned code, once, and ends after 15 minutes without use', async () => {
  const officer = (await makeStaff('lin', [{ role: 'county' }])).body
  const ticket = (await call('POST', '/sessions/tickets', {})).body
  const claim = { ticketId: ticket.ticketId, secret: ticket.secret }
  expect((await call('POST', '/sessions', claim)).body.code).toBe('ticket.waiting')
  expect((await call('POST', '/sessions', { ...claim, secret: 'x'.repeat(43) })).status).toBe(401)
  expect((await call('POST', '/sessions/tickets/approvals', { code: ticket.code }, officer.token)).status).toBe(200)
  const desk = await call('POST', '/sessions', claim)
  expect(desk.status).toBe(200)
  expect((await call('POST', '/sessions', claim)).status).toBe(401)
  expect((await me(officer.token)).status).toBe(200)
  world.pass(16)
  expect((await me(desk.body.token)).status).toBe(401)
})

test('a desktop in use is renewed, but not beyond twelve hours', async () => {
  const officer = (await makeStaff('ma', [{ role: 'county' }])).body
  const ticket = (await call('POST', '/sessions/tickets', {})).body
  await call('POST', '/sessions/tickets/approvals', { code: ticket.code }, officer.token)
  let { token } = (await call('POST', '/sessions', { ticketId: ticket.ticketId, secret: ticket.secret })).body
  let minutes = 0
  for (;;) {
    world.pass(10)
    minutes += 10
    const used = await me(token)
    if (used.status !== 200) break
    token = used.renewed ?? token
  }
  expect(minutes).toBeGreaterThanOrEqual(12 * 60)
  expect(minutes).toBeLessThanOrEqual(12 * 60 + 10)
})

test('an invitation makes staff, once; wrong codes are counted and then wait', async () => {
  const officer = (await makeStaff('nie', [{ role: 'county' }])).body
  const invite = { name: '演示新干部', phone: '19900000001', role: 'cadre' }
  expect((await call('POST', '/staff/invitations', invite, officer.token)).body.paths[0].path).toBe('villageCodes')
  const { body } = await call(
    'POST',
    '/staff/invitations',
    { ...invite, villageCodes: ['360729100201'] },
    officer.token,
  )
  const newcomer = (await signIn('ou')).body.token
  const accept = (code: string, token: string) => call('POST', '/staff/invitations/acceptances', { code }, token)
  const joined = await accept(body.code, newcomer)
  expect(joined.body.grants[0]).toEqual({ role: 'cadre', villageCodes: ['360729100201'] })
  const guesser = (await signIn('pei')).body.token
  expect((await accept(body.code, guesser)).body.code).toBe('code.wrong')
  for (let i = 0; i < 4; i++) expect((await accept(`0000000${i}`, guesser)).status).toBe(422)
  expect((await accept('00000009', guesser)).status).toBe(429)
  world.pass(16)
  expect((await accept('00000009', guesser)).status).toBe(422)
})

test('taking up a post ends the older phones of a villager', async () => {
  const officer = (await makeStaff('qiu', [{ role: 'county' }])).body
  const invite = { name: '演示新办事员', phone: '19900000002', role: 'department' }
  const { code } = (await call('POST', '/staff/invitations', invite, officer.token)).body
  const [older, newer] = [(await signIn('tao')).body.token, (await signIn('tao')).body.token]
  expect((await call('POST', '/staff/invitations/acceptances', { code }, newer)).status).toBe(200)
  expect((await me(older)).status).toBe(401)
  expect((await me(newer)).status).toBe(200)
})

test('fifty guesses at once are still counted one by one', async () => {
  const { token } = (await signIn('qin')).body
  const tries = Array.from({ length: 50 }, (_, i) =>
    call('POST', '/staff/invitations/acceptances', { code: String(10_000_000 + i) }, token),
  )
  const judged = (await Promise.all(tries)).filter((answer) => answer.status === 422)
  expect(judged.length).toBeLessThanOrEqual(5)
})

test('a deleted account is gone, and its WeChat starts anew', async () => {
  const first = (await signIn('ren')).body
  expect((await call('DELETE', '/me', undefined, first.token)).status).toBe(200)
  expect((await me(first.token)).status).toBe(401)
  const again = (await signIn('ren')).body
  expect(again.me.accountId).not.toBe(first.me.accountId)
})

test('a new account in place of a deleted one has no more guesses', async () => {
  const accept = (code: string, token: string) => call('POST', '/staff/invitations/acceptances', { code }, token)
  const first = (await signIn('shi')).body.token
  for (let i = 0; i < 5; i++) expect((await accept(`0000001${i}`, first)).status).toBe(422)
  expect((await call('DELETE', '/me', undefined, first)).status).toBe(200)
  const again = (await signIn('shi')).body.token
  expect((await accept('00000019', again)).status).toBe(429)
})

test('demo routes do not exist on a real county', async () => {
  expect((await call('GET', '/demo/people')).body.code).toBe('address.unknown')
})
