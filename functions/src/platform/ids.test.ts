import { expect, test } from 'vitest'
import { createIds, isId } from './ids'

const clock = { now: () => new Date('2017-05-01T00:00:00Z') }

test('an id carries its prefix and time, and the randomness given', () => {
  const ids = createIds(clock, () => 0.5)
  expect(ids.newId('hh')).toBe(createIds(clock, () => 0.5).newId('hh'))
  expect(isId('hh', ids.newId('hh'))).toBe(true)
  expect(createIds({ now: () => new Date('2017-05-02T00:00:00Z') }).newId('hh') > ids.newId('hh')).toBe(true)
})

test('ids do not repeat within a millisecond', () => {
  const ids = createIds(clock)
  expect(new Set(Array.from({ length: 10_000 }, () => ids.newId('ntc'))).size).toBe(10_000)
})

test('whole numbers stay below their bound', () => {
  const ids = createIds(clock)
  const numbers = Array.from({ length: 1000 }, () => ids.randomInt(7))
  expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
})

test.each([
  'hh_',
  'hh_01ARZ3NDEKTSV4RRFFQ69G5FA',
  'hx_01ARZ3NDEKTSV4RRFFQ69G5FAV',
  'hh_01ARZ3NDEKTSV4RRFFQ69G5FAU#',
  'x',
])('%s is not the id of a household', (text) => expect(isId('hh', text)).toBe(false))
