import { gate } from '@bangfutong/functions/app/gate'
import { handlers } from '@bangfutong/functions/app/handlers'
import { generateCounty } from '@bangfutong/functions/demo/county'
import { loadDemo } from '@bangfutong/functions/demo/load'
import { openidOf } from '@bangfutong/functions/demo/people'
import { createApp } from '@bangfutong/functions/http/app'
import { openTestServices } from '@bangfutong/functions/testing/services'
import { afterAll, beforeAll, expect, test } from 'vitest'

type World = Awaited<ReturnType<typeof openTestServices>>
let world: World
/** Everything personal that went in, and where it stood. */
const secrets = new Map<string, string>()
const used: string[] = []

beforeAll(async () => {
  world = await openTestServices()
  const { services } = world
  const whole = generateCounty(services.county, services.pack)
  const seats = new Set(whole.seats.map(({ accountId }) => accountId))
  const homes = whole.households.filter(
    (home, i) => i % 90 === 0 || home.bindings?.some(({ accountId }) => seats.has(accountId)),
  )
  const kept = {
    ...whole,
    households: homes,
    accounts: whole.accounts.filter((one, i) => seats.has(one.id) || i % 50 === 0),
  }
  await loadDemo(services.view, kept)
  note(kept)
  await use(kept)
}, 120_000)
afterAll(() => world.close())

function note(demo: ReturnType<typeof generateCounty>) {
  const add = (value: string | undefined, place: string) => value && secrets.set(value, place)
  for (const { household, members, bindings = [] } of demo.households) {
    add(household.headName, 'household.headName')
    add(household.phone, 'household.phone')
    add(household.causes?.primary, 'household.causes')
    for (const member of members) {
      add(member.name, 'member.name')
      add(member.idNumber, 'member.idNumber')
      add(member.idNumber?.slice(6, 14), 'birthday inside an ID number')
      // Later days are also days of registration and payment, which are no secret.
      if (member.birthDate && member.birthDate < '2010') add(member.birthDate, 'member.birthDate')
      add(member.phone, 'member.phone')
    }
    for (const binding of bindings) add(binding.name, 'binding.name')
  }
  for (const account of demo.accounts) {
    add(account.name, 'account.name')
    add(account.phone, 'account.phone')
  }
  for (const { name, phone } of demo.applications) {
    add(name, 'application.name')
    add(phone, 'application.phone')
  }
  for (const { contactName, contactPhone } of demo.employers) {
    add(contactName, 'employer.contactName')
    add(contactPhone, 'employer.contactPhone')
  }
  for (const { person } of demo.seats) add(openidOf(person.code), 'openid')
  for (const word of ['"healthy"', '"chronic"', '"serious"']) add(word, 'illness')
}

/** Looks, codes, requests, answers and applications leave records of their own. */
async function use(demo: ReturnType<typeof generateCounty>) {
  const app = createApp({ handlers, gate, services: world.services })
  let keys = 0
  const call = async (token: string | undefined, method: string, path: string, body?: unknown) => {
    const headers: Record<string, string> = { 'idempotency-key': `at-rest-${++keys}` }
    if (token) headers['authorization'] = `Bearer ${token}`
    const response = await app.request(`/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    used.push(`${response.status} ${method} ${path.split('/')[1]}`)
    // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
    return (await response.json()) as any
  }
  const cadreSeat = demo.seats.find(({ person }) => person.roles.includes('cadre'))!
  const cadre = (await call(undefined, 'POST', '/sessions', { code: cadreSeat.person.code })).token
  const home = demo.households.find(({ household }) => household.cadreId === cadreSeat.accountId)!
  const { id } = home.household
  const position = demo.positions[0]!.id
  secrets
    .set('演秘密求职', 'application.name')
    .set('19900009876', 'application.phone')
    .set('会裁剪的秘密', 'application.note')
  await call(cadre, 'GET', `/households/${id}`)
  await call(cadre, 'GET', `/households/${id}/verdicts`)
  const { code } = await call(cadre, 'POST', `/households/${id}/bind-codes`, {})
  secrets.set(code, 'bind code').set(code.replace(' ', ''), 'bind code')
  await call(cadre, 'POST', `/households/${id}/applications`, {
    ...{ name: '演秘密求职', phone: '19900009876', note: '会裁剪的秘密', consent: true },
    ...{ positionId: position, memberId: home.members[0]!.id },
  })
  const visitor = (await call(undefined, 'POST', '/sessions', { code: 'at-rest-visitor' })).token
  secrets.set(visitor, 'session token').set('openid-at-rest-visitor', 'openid')
  const { name, idNumber } = home.members.find((member) => member.idNumber)!
  await call(visitor, 'POST', '/binding-requests', { name, idNumber })
}

test('the calls that leave records were made', () => {
  expect(used.filter((line) => line.startsWith('2'))).toHaveLength(used.length)
  expect(secrets.size).toBeGreaterThan(500)
})

test('nothing personal can be read in the table', async () => {
  const dump = await world.dump()
  expect(dump.length).toBeGreaterThan(200_000)
  const found = [...secrets].filter(([value]) => dump.includes(value)).map(([value, place]) => `${place}: ${value}`)
  expect(found).toEqual([])
  // The search does see what is not encrypted.
  expect(dump).toContain('registered')
})
