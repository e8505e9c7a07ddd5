import { expect, it } from 'vitest'
import { inGroups, ticketCodeFrom } from './ticket-code'

it.each([
  ['K7QX2M9A', 'K7QX2M9A'],
  ['k7qx 2m9a', 'K7QX2M9A'],
  ['K7QX-2M9O', 'K7QX2M90'],
  ['il000000', '11000000'],
  ['https://example.cn/in?code=K7QX2M9A', 'K7QX2M9A'],
  ['K7QX2M9', undefined],
  ['K7QX2M9U', undefined],
  ['', undefined],
])('%s is the code %s', (text, code) => expect(ticketCodeFrom(text)).toBe(code))

it('shows a code in groups of four', () => {
  expect(inGroups('K7QX2M9A')).toBe('K7QX 2M9A')
  expect(inGroups('12345678')).toBe('1234 5678')
})
