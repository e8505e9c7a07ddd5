import { type EndpointName, endpointNames, endpointOf } from '@bangfutong/shared/api/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Expected, expected, type Thing } from './oracle'
import { homes, notices, openWorld, people, positions } from './world'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** The records an endpoint may be asked for, each with the parameters that name it; `nothing` does not exist. */
function targetsOf(name: EndpointName): [label: string, params: Record<string, string>, thing: Thing | undefined][] {
  const absent = (prefix: string) => `${prefix}_${'Z'.repeat(26)}`
  const more = {
    accountId: people['seeker']!.id,
    requestId: absent('brq'),
    noticeId: absent('ntc'),
    positionId: absent('pos'),
  }
  switch (endpointOf(name).target?.kind) {
    case 'household':
      return [
        ...Object.entries(homes).map(
          ([label, home]) => [label, { ...more, householdId: home.householdId }, home] as const,
        ),
        ['nothing', { ...more, householdId: absent('hh') }, undefined] as const,
      ].map(([a, b, c]) => [a, b, c])
    case 'notice':
      return [
        ...Object.entries(notices).map(([label, notice]) => [label, { noticeId: notice.noticeId }, notice] as const),
        ['nothing', { noticeId: absent('ntc') }, undefined] as const,
      ].map(([a, b, c]) => [a, b, c])
    case 'position':
      return [
        ...Object.entries(positions).map(
          ([label, position]) => [label, { positionId: position.positionId }, position] as const,
        ),
        ['nothing', { positionId: absent('pos') }, undefined] as const,
      ].map(([a, b, c]) => [a, b, c])
    case 'account':
      return [['somebody', more, {}]]
    default:
      return [['-', more, undefined]]
  }
}

/** Authority is decided before the input is read, so a call with wrong input shows it and changes nothing. */
async function outcomeOf(
  name: EndpointName,
  params: Record<string, string>,
  token: string | undefined,
): Promise<Expected | string> {
  const endpoint = endpointOf(name)
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '')
  const response = await world.app.request(`/api${path}?probe=1`, {
    method: endpoint.method,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
  if (response.status === 400) return 'allowed'
  const byStatus: Record<number, Expected> = { 401: 'sign-in', 403: 'forbidden', 404: 'not-found' }
  return byStatus[response.status] ?? `unexpected ${response.status}`
}

const names = endpointNames.filter((name) => !endpointOf(name).demoOnly)

test.each(names)('%s', async (name) => {
  const rows: string[] = []
  const wanted: string[] = []
  for (const [label, params, thing] of targetsOf(name)) {
    const row = (who: string, outcome: string) => `${label} · ${who}: ${outcome}`
    rows.push(row('visitor', await outcomeOf(name, params, undefined)))
    wanted.push(row('visitor', expected(name, undefined, thing)))
    for (const [who, person] of Object.entries(people)) {
      rows.push(row(who, await outcomeOf(name, params, await world.tokenOf(person.id))))
      wanted.push(row(who, expected(name, person, thing)))
    }
    const open = expected(name, undefined, thing) === 'allowed'
    rows.push(row('disabled', await outcomeOf(name, params, await world.tokenOf(world.disabledId))))
    wanted.push(row('disabled', open ? 'allowed' : 'sign-in'))
    const elsewhere = await world.tokenOf(people['county officer']!.id, '360730')
    rows.push(row('officer of another county', await outcomeOf(name, params, elsewhere)))
    wanted.push(row('officer of another county', open ? 'allowed' : 'sign-in'))
  }
  expect(rows).toEqual(wanted)
})
