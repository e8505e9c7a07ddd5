import { expect, it } from 'vitest'
import { bindCodeFrom } from './code'

it.each([
  ['12345678', '12345678'],
  ['1234 5678', '12345678'],
  ['1234-5678 ', '12345678'],
  ['1234567', undefined],
  ['123456789', undefined],
  ['1234567a', undefined],
])('%s is the code %s', (text, code) => expect(bindCodeFrom(text)).toBe(code))
