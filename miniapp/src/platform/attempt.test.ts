import { expect, it, vi } from 'vitest'

vi.mock('@tarojs/taro', () => ({ default: {} }))

const { createAttempts, mayHaveHappened } = await import('./attempt')
const { TransportError } = await import('./transport')

const counting = () => {
  let count = 0
  return createAttempts(() => `key-${++count}`)
}

it('keeps the key of an attempt until it has settled', () => {
  const attempts = counting()
  expect(attempts.keyFor({ note: '想去' })).toBe('key-1')
  expect(attempts.keyFor({ note: '想去' })).toBe('key-1')
  attempts.settled()
  expect(attempts.keyFor({ note: '想去' })).toBe('key-2')
})

it('takes another key for other input', () => {
  const attempts = counting()
  expect(attempts.keyFor({ note: '想去' })).toBe('key-1')
  expect(attempts.keyFor({ note: '明天能去' })).toBe('key-2')
})

it.each([
  ['no answer', new TransportError('timeout'), true],
  ['the server broke off', { status: 503 }, true],
  ['refused', { status: 409 }, false],
  ['a fault of our own', new Error('?'), true],
])('%s', (_name, error, expected) => expect(mayHaveHappened(error)).toBe(expected))
