import type { Position } from '@bangfutong/shared/schema/position'
import { describe, expect, it } from 'vitest'
import { matches, monthlyFen } from './filter'
import { distanceOf } from './position-view'

const paid = (pay: Position['pay']) => ({ pay }) as Position

describe('pay a month', () => {
  it.each([
    [{ by: 'month', fromFen: 200_000 }, 200_000],
    [{ by: 'day', fromFen: 10_000 }, 220_000],
    [{ by: 'piece', fromFen: 150, lastMonthFen: 180_000 }, 180_000],
    [{ by: 'piece', fromFen: 150 }, undefined],
  ] as const)('of %o is %s fen', (pay, fen) => expect(monthlyFen(pay)).toBe(fen))

  it.each([
    [{ by: 'month', fromFen: 199_999, toFen: 300_000 }, false],
    [{ by: 'month', fromFen: 200_000 }, true],
    [{ by: 'day', fromFen: 9_090 }, false],
    [{ by: 'day', fromFen: 9_091 }, true],
    [{ by: 'piece', fromFen: 9_999_999 }, false],
    [{ by: 'piece', fromFen: 1, lastMonthFen: 200_000 }, true],
  ] as const)('%o reaches 2,000 yuan: %s', (pay, expected) =>
    expect(matches(paid(pay), { minPayYuan: '2000' })).toBe(expected),
  )

  it('is not asked for where nobody asks', () => expect(matches(paid({ by: 'piece', fromFen: 1 }), {})).toBe(true))
})

describe('distance', () => {
  const FROM = '360729100201'
  it.each([
    [{ kind: 'workshop', villageCode: '360729100201' }, 'same-village'],
    [{ kind: 'workshop', villageCode: '360729100205' }, 'same-town'],
    [{ kind: 'local', townCode: '360729100' }, 'same-town'],
    [{ kind: 'park', townCode: '360729402' }, 'other-town'],
    [{ kind: 'outside' }, 'outside'],
    [{ kind: 'local' }, undefined],
  ] as const)('of %o is %s', (position, expected) => expect(distanceOf(position, FROM)).toBe(expected))
})
