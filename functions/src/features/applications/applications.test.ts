import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encode } from '../../platform/dynamo/codec'
import type { Entity } from '../../platform/dynamo/entity'
import { anEmployer, aPosition } from '../../testing/a-position'
import { type Call, testCall } from '../../testing/call'
import { openTestServices, type TestServices } from '../../testing/services'
import { idOf, OTHER_COMPANY, settleVillages, WHO } from '../../testing/two-villages'
import { employerPuts } from '../employers/index'
import { findHouseholdOwner } from '../households/file'
import { findPositionOwner, positionHandlers, positionPuts } from '../positions/index'
import { ApplicationEntity, applicantsOf } from './application'
import { applicationHandlers } from './index'

let test: TestServices
let call: Call

beforeEach(async () => {
  test = await openTestServices()
  await settleVillages(test.services)
  const positions = [
    aPosition(1),
    aPosition(2, { status: 'closed' }),
    aPosition(3, { employerId: OTHER_COMPANY }),
    aPosition(4, { kind: 'public-welfare' }),
  ]
  await test.services.view.load([...employerPuts(anEmployer()), ...positions.flatMap(positionPuts)])
  const owners = { position: findPositionOwner, household: findHouseholdOwner }
  call = testCall(test.services, { ...applicationHandlers, ...positionHandlers }, owners)
})
afterEach(() => test.close())

const me = { name: '演示甲', phone: '13900000001', note: '会缝纫', consent: true }
const at = (n: number) => ({ positionId: idOf('pos', n) })
const apply = (as: string, n: number, body: object = me, key?: string) =>
  call('applyToPosition', { as, params: at(n), body, ...(key ? { key } : {}) })
const withdraw = (as: string, n: number, body: object = {}) => call('withdrawApplication', { as, params: at(n), body })
const applicants = (as: string, n: number) => call('listApplicants', { as, params: at(n) })
const mine = async (as: string) => (await call('listMyApplications', { as })).body.items

describe('applyToPosition', () => {
  it('shows the employer name, phone and note, and nothing else', async () => {
    const { status, body } = await apply(WHO.resident, 1)
    expect(status).toBe(201)
    expect(body).toMatchObject({ positionTitle: '缝纫工', employerName: '演示车间', status: 'applied', version: 1 })
    const { name, phone, note } = me
    expect((await applicants(WHO.employer, 1)).body).toEqual({
      items: [{ name, phone, note, appliedAt: body.appliedAt }],
    })
  })

  it('answers a second time as the first, under a new key and with other words', async () => {
    const first = await apply(WHO.seeker, 1)
    test.pass(10)
    expect(await apply(WHO.seeker, 1)).toEqual(first)
    expect(await apply(WHO.seeker, 1, { ...me, note: '别的话' })).toEqual(first)
    expect((await applicants(WHO.employer, 1)).body.items).toHaveLength(1)
    const history = await test.services.ledger.history(test.services.view, `ACC#${WHO.seeker}`, { limit: 9 })
    expect(history.events.map((event) => event.action)).toEqual(['application.made'])
  })

  it('keeps one of many sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => apply(WHO.seeker, 1, me, `at-once-${n}`)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect((await applicants(WHO.employer, 1)).body.items).toHaveLength(1)
  })

  it('costs what it costs', async () => {
    test.meter.reset()
    await apply(WHO.seeker, 1)
    expect(test.meter.total()).toMatchObject({ read: 5.5, write: 9 })
  })

  it('refuses a closed position, one that does not exist, and one without consent', async () => {
    expect(await apply(WHO.seeker, 2)).toMatchObject({ status: 409, body: { code: 'position.closed' } })
    expect((await apply(WHO.seeker, 99)).status).toBe(404)
    const without = await apply(WHO.seeker, 1, { ...me, consent: false })
    expect(without).toMatchObject({ status: 400, body: { paths: [{ path: 'consent' }] } })
    expect(await mine(WHO.seeker)).toEqual([])
  })

  it('is the same for a public-welfare post', async () => expect((await apply(WHO.resident, 4)).status).toBe(201))

  it('lies in the table without a readable name, phone, note or introducer', () => {
    const { view, keyring } = test.services
    const person = { name: '演示甲', phone: '13900000001', note: '会缝纫', byCadre: '演示干部' }
    const application = { ...at(1), ...person, positionTitle: '缝纫工', employerName: '演示车间' }
    const value = { ...application, accountId: WHO.seeker, status: 'applied', appliedAt: '2017-06-15T08:00:00+08:00' }
    const stored = encode({ tableName: 'test', county: view.county, keyring }, ApplicationEntity as Entity, value, 1)
    for (const secret of Object.values(person)) expect(JSON.stringify(stored)).not.toContain(secret)
    expect(JSON.stringify(stored)).toContain('缝纫工')
  })
})

describe('withdrawApplication', () => {
  it('vanishes for the employer, stays with the applicant, and may be repeated', async () => {
    await apply(WHO.resident, 1)
    const first = await withdraw(WHO.resident, 1)
    expect(first).toMatchObject({ status: 200, body: { status: 'withdrawn', version: 2 } })
    expect(await withdraw(WHO.resident, 1)).toEqual(first)
    expect((await applicants(WHO.employer, 1)).body.items).toEqual([])
    expect(await mine(WHO.resident)).toMatchObject([{ status: 'withdrawn' }])
    const { items } = await test.services.view.query({ index: 'gs2', pk: applicantsOf(idOf('pos', 1)), limit: 9 })
    expect(items).toEqual([])
  })

  it('leaves room for a new application', async () => {
    await apply(WHO.resident, 1)
    await withdraw(WHO.resident, 1)
    test.pass(10)
    const again = await apply(WHO.resident, 1, { ...me, note: '又有时间了' })
    expect(again).toMatchObject({ status: 201, body: { status: 'applied', note: '又有时间了', version: 3 } })
    expect((await applicants(WHO.employer, 1)).body.items).toMatchObject([{ note: '又有时间了' }])
    expect(await mine(WHO.resident)).toHaveLength(1)
  })

  it('is for one’s own', async () => {
    await apply(WHO.resident, 1)
    expect((await withdraw(WHO.neighbour, 1)).status).toBe(404)
    expect((await applicants(WHO.employer, 1)).body.items).toHaveLength(1)
  })
})

describe('listApplicants', () => {
  it('is the own company’s alone', async () => {
    await apply(WHO.resident, 1)
    expect((await applicants(WHO.otherEmployer, 1)).status).toBe(404)
    expect((await applicants(WHO.employer, 3)).status).toBe(404)
    expect((await applicants(WHO.county, 1)).status).toBe(403)
  })

  it('comes newest first, and is counted in the company’s list', async () => {
    for (const who of [WHO.resident, WHO.neighbour, WHO.seeker]) {
      await apply(who, 1, { ...me, name: `演示${who.slice(-2)}` })
      test.pass(1)
    }
    await withdraw(WHO.neighbour, 1)
    const { items } = (await applicants(WHO.employer, 1)).body
    expect(items.map((item: { name: string }) => item.name)).toEqual(['演示04', '演示01'])
    const company = (await call('listCompanyPositions', { as: WHO.employer })).body.items
    expect(company.map((row: { id: string; applicants: number }) => [row.id, row.applicants])).toEqual([
      [idOf('pos', 4), 0],
      [idOf('pos', 2), 0],
      [idOf('pos', 1), 2],
    ])
  })
})

describe('applyFor', () => {
  const applyFor = (as: string, household: number, member: number, n = 1) =>
    call('applyFor', {
      as,
      params: { householdId: idOf('hh', household) },
      body: { ...me, positionId: idOf('pos', n), memberId: idOf('mem', member) },
    })

  it('is on the household’s record, and tells the employer who introduced them', async () => {
    expect(await applyFor(WHO.cadre, 6, 6)).toMatchObject({ status: 201, body: { memberId: idOf('mem', 6) } })
    expect((await applicants(WHO.employer, 1)).body.items).toMatchObject([{ name: '演示甲', introducedBy: '演示11' }])
    const { events } = await test.services.ledger.history(test.services.view, `HH#${idOf('hh', 6)}`, { limit: 9 })
    expect(events).toMatchObject([{ action: 'application.made', onBehalfOf: idOf('mem', 6) }])
  })

  it('applies once a member, and for each member apart', async () => {
    const first = await applyFor(WHO.cadre, 6, 6)
    test.pass(10)
    expect(await applyFor(WHO.cadre, 6, 6)).toEqual(first)
    await applyFor(WHO.cadre, 1, 1)
    expect((await applicants(WHO.employer, 1)).body.items).toHaveLength(2)
  })

  it('takes members of that household only, and paired households only', async () => {
    expect(await applyFor(WHO.cadre, 6, 1)).toMatchObject({ status: 404, body: { paths: [{ path: 'memberId' }] } })
    expect((await applyFor(WHO.cadre, 4, 4)).status).toBe(404)
    expect((await applyFor(WHO.clerk, 4, 4)).status).toBe(201)
    expect((await applyFor(WHO.resident, 1, 1)).status).toBe(403)
    expect((await applyFor(WHO.cadre, 6, 6, 2)).status).toBe(409)
  })

  it('is withdrawn by who made it', async () => {
    await applyFor(WHO.cadre, 6, 6)
    const memberId = idOf('mem', 6)
    expect((await withdraw(WHO.otherCadre, 1, { memberId })).status).toBe(404)
    expect((await withdraw(WHO.cadre, 1)).status).toBe(404)
    expect((await withdraw(WHO.cadre, 1, { memberId })).body.status).toBe('withdrawn')
    expect((await applicants(WHO.employer, 1)).body.items).toEqual([])
    const { events } = await test.services.ledger.history(test.services.view, `HH#${idOf('hh', 6)}`, { limit: 9 })
    expect(events[0]).toMatchObject({ action: 'application.withdrawn', onBehalfOf: memberId })
  })
})
