import { expect, it } from 'vitest'
import { yuan } from './money'

it.each([
  [0, '0'],
  [5, '0.05'],
  [99_999, '999.99'],
  [366_000, '3,660'],
  [-5_000, '-50'],
  [123_456_789_00, '123,456,789'],
])('%i fen is %s yuan', (fen, text) => {
  expect(yuan(fen)).toBe(text)
})
