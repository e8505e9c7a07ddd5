import { afterAll, beforeAll, expect, test } from 'vitest'
import examples from '../cases/screening-examples.json'
import { bundled } from './bundle'
import { startCloud } from './cloud-stand-in'
import { type Answer, type Ask, invoke } from './invoke'

const [example] = examples as unknown as { request: object }[]

let api: Awaited<ReturnType<typeof bundled>>
let cloud: Awaited<ReturnType<typeof startCloud>>
beforeAll(async () => {
  ;[api, cloud] = await Promise.all([bundled(), startCloud()])
}, 60_000)
afterAll(async () => {
  await cloud.close()
  api.remove()
})

const ask = (asks: Ask[], environment: Record<string, string> = cloud.environment) =>
  invoke(api.folder, environment, asks)
const read = ({ statusCode, body }: Answer) => ({ status: statusCode, ...JSON.parse(body) })

test('the uploaded function answers, stores, and tells demo people from real ones', async () => {
  const [county, screening, ticket, demo, unknown, signIn] = (
    await ask([
      { method: 'GET', path: '/api/county' },
      { method: 'POST', path: '/api/screenings', body: example!.request },
      { method: 'POST', path: '/api/sessions/tickets', body: {} },
      { method: 'GET', path: '/api/demo/people' },
      { method: 'GET', path: '/api/nowhere' },
      { method: 'POST', path: '/api/sessions', body: { code: 'a-code-of-wechat' } },
    ])
  ).map(read)
  expect(county).toMatchObject({ status: 200, code: '360729', demo: false })
  expect(screening).toMatchObject({ status: 200 })
  expect(ticket).toMatchObject({ status: 201, ticketId: expect.stringMatching(/^tck_/) })
  expect(demo).toMatchObject({ status: 404, code: 'address.unknown' })
  expect(unknown).toMatchObject({ status: 404, code: 'address.unknown' })
  expect(signIn).toMatchObject({ status: 503, code: 'wechat.not-set-up' })
})

test('the next start unwraps the key of the first instead of making another', async () => {
  const before = cloud.keys.asked.length
  await ask([{ method: 'GET', path: '/api/county' }])
  expect(cloud.keys.asked.slice(before)).toEqual(['Decrypt'])
  expect(cloud.keys.asked.filter((operation) => operation === 'GenerateDataKey')).toHaveLength(1)
})

test('a function without its table does not start', async () => {
  const { TABLE_NAME: _, ...rest } = cloud.environment
  await expect(ask([{ method: 'GET', path: '/api/county' }], rest)).rejects.toThrow('The environment lacks TABLE_NAME')
})

test('a key that the role may not use stops the start', async () => {
  const other = { ...cloud.environment, KEY_ID: 'the-key-of-another-county' }
  await expect(ask([{ method: 'GET', path: '/api/county' }], other)).rejects.toThrow('AccessDenied')
})
