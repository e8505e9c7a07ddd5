import { expect, test } from 'vitest'
import { createLog } from './log'

function capture(personal: 'strict' | 'drop') {
  const lines: string[] = []
  const log = createLog({ personal, write: (line) => lines.push(line), now: () => 0 })
  return { log, lines }
}
const ID_NUMBER = '36079919800101001X'
const MOBILE = '13800000000'

test('a line is JSON with time, level and event', () => {
  const { log, lines } = capture('strict')
  log.info('request', { status: 200, path: '/api/plan', took: 1.5 })
  expect(JSON.parse(lines[0]!)).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    level: 'info',
    event: 'request',
    status: 200,
    path: '/api/plan',
    took: 1.5,
  })
})

const personal: [string, Record<string, unknown>][] = [
  ['name', { name: 'x' }],
  ['nested phone', { who: { phone: 'x' } }],
  ['in a list', { rows: [{ id_number: 'x' }] }],
  ['birth date', { birthDate: '1980-01-01' }],
  ['account', { bankAccount: 'x' }],
  ['an ID number in a text', { note: `号码 ${ID_NUMBER}。` }],
  ['a mobile number in a text', { note: `call ${MOBILE}` }],
  ['a mobile number as a number', { note: Number(MOBILE) }],
  ['in an error', { cause: new Error(`bad ${ID_NUMBER}`) }],
]
test.each(personal)('personal data throws in tests: %s', (_, fields) => {
  expect(() => capture('strict').log.info('x', fields)).toThrow(/Personal data/)
})

test.each(personal)('personal data is left out in production, and said so: %s', (_, fields) => {
  const { log, lines } = capture('drop')
  log.warn('x', fields)
  expect(JSON.parse(lines[0]!).dropped).toHaveLength(1)
  for (const secret of [ID_NUMBER, MOBILE, '1980-01-01']) expect(lines[0]).not.toContain(secret)
})

test('personal data in the event itself is caught', () => {
  expect(() => capture('strict').log.error(`called ${MOBILE}`)).toThrow()
})

test.each([
  { id: 'hh_01ARZ3NDEKTSV4RRFFQ69G5FAV' },
  { took: 1380000000012 },
  { village: '360729100201' },
  { none: null },
])('ordinary values pass: %o', (fields) => expect(() => capture('strict').log.info('x', fields)).not.toThrow())
