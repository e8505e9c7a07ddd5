import { describe, expect, it } from 'vitest'
import { amountInWords, mayGrow } from './amounts'

describe('amounts in words', () => {
  it.each([
    [{ fen: 150_000, per: 'year', verified: false } as const, '1,500 元/年'],
    [{ fen: 500_000, per: 'once', verified: false } as const, '5,000 元（一次）'],
    [{ fen: 5_000_000, per: 'once', upTo: true, verified: false } as const, '最高 5 万元'],
    [{ squareMetres: 100, upTo: true, verified: true } as const, '最多 100 平方米'],
  ])('says %o', (amount, words) => expect(amountInWords(amount)).toBe(words))

  it('says 至少 where more may come, but not of a ceiling', () => {
    expect(amountInWords({ fen: 100_000, per: 'year', verified: false }, true)).toBe('至少 1,000 元/年')
    expect(amountInWords({ fen: 5_000_000, per: 'once', upTo: true, verified: false }, true)).toBe('最高 5 万元')
  })

  it('may grow while a member is unknown', () => {
    const known = { id: 'a', status: 'eligible' as const, missing: [] }
    expect(mayGrow({ members: [known] })).toBe(false)
    expect(mayGrow({ members: [known, { id: 'b', status: 'unknown', missing: ['members.b.school'] }] })).toBe(true)
    expect(mayGrow({})).toBe(false)
  })
})
