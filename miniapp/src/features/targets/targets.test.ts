import planData from '@bangfutong/shared/packs/360729-2017/plan.json'
import { Plan, type Target } from '@bangfutong/shared/schema/plan'
import { expect, it } from 'vitest'
import { nextSorting, shownTargets, sortingOf } from './order'
import { byWords, leftUntil, placesWords, sectionName, valueWords } from './words'

const plan = Plan.parse(planData)
const target = (part: Partial<Target>): Target => ({
  id: 'one',
  programme: 'industry',
  name: '脐橙',
  value: 1000,
  unit: '亩',
  clause: '第一条',
  quote: '原文',
  ...part,
})

it('shows every target in the plan’s order where nothing is asked', () => {
  expect(shownTargets(plan, {})).toEqual(plan.targets)
})

it('narrows to a programme and to words of name, place or quote', () => {
  expect(shownTargets(plan, { programme: 'health' }).every(({ programme }) => programme === 'health')).toBe(true)
  const found = shownTargets(plan, { words: '古家营' })
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(plan.targets.length)
})

it('sorts by day with the plan’s end where no day is given, both ways', () => {
  const days = (order: string) => shownTargets(plan, { by: 'by', order }).map(({ by }) => by ?? plan.to)
  expect(days('up')).toEqual([...days('up')].sort())
  expect(days('down')).toEqual([...days('up')].sort().reverse())
})

it('goes up, down and back to the plan’s order', () => {
  const first = nextSorting({}, 'value')
  const second = nextSorting(first, 'value')
  expect([sortingOf(first), sortingOf(second), sortingOf(nextSorting(second, 'value'))]).toEqual([
    { by: 'value', order: 'up' },
    { by: 'value', order: 'down' },
    undefined,
  ])
  expect(sortingOf({ by: 'constructor' })).toBeUndefined()
})

it.each([
  [target({}), '1,000'],
  [target({ value: 2, valueTo: 3 }), '2–3'],
  [target({ value: 60, compare: 'at-least' }), '60 以上'],
  [target({ value: 1, compare: 'at-least', per: '每个贫困村' }), '1 以上（每个贫困村）'],
])('says a value as printed', (one, words) => expect(valueWords(one)).toBe(words))

it('says until when, where and which', () => {
  expect(byWords(target({ by: '2017-06-30' }), plan)).toBe('2017年6月30日')
  expect(byWords(target({}), plan)).toBe('2017年内')
  expect(placesWords(target({}))).toBe('全县')
  expect(
    placesWords(target({ places: [{ kind: 'village', code: '360729100201', name: '田心村', town: '城厢镇' }] })),
  ).toBe('城厢镇田心村')
  expect(sectionName(plan, 'overall')).toBe('总目标')
  expect(sectionName(plan, 'health')).toBe(plan.programmes.find(({ id }) => id === 'health')?.shortName)
})

it.each([
  ['2017-06-30', '还有 15 天', 'waiting'],
  ['2017-06-15', '今天到期', 'danger'],
  ['2017-06-14', '过了 1 天', 'danger'],
  ['2017-12-31', '还有 199 天', 'quiet'],
])('counts to %s: %s', (on, words, tone) => expect(leftUntil(on, '2017-06-15')).toEqual({ words, tone }))
