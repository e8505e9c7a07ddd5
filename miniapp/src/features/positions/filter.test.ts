import { expect, it } from 'vitest'
import { chipsFor, isFiltered, toQuery } from './filter'

const town = (code: string) => (code === '360729101' ? '大吉山镇' : code)
const words = (chips: { words: string }[]) => chips.map((chip) => chip.words)

it('shows the usual chips, near home first where the village is known', () => {
  expect(words(chipsFor({}, undefined, town))).toEqual(['能接送孩子', '半天', '可在家做', '扶贫车间', '公益性岗位'])
  expect(words(chipsFor({}, '360729100', town))[0]).toBe('离家近')
})

it('shows what is set first, also what is not usual', () => {
  const chips = chipsFor({ hours: 'shifts', townCode: '360729101', minPayYuan: '2000' }, '360729100', town)
  expect(words(chips.filter(({ on }) => on))).toEqual(['大吉山镇', '2,000 元以上', '倒班'])
  expect(words(chips).slice(0, 4)).toEqual(['大吉山镇', '2,000 元以上', '倒班', '离家近'])
})

it('takes a chip off again, and replaces one of the same kind', () => {
  const on = chipsFor({ hours: 'home' }, undefined, town)
  expect(toQuery(on[0]?.next ?? {})).toEqual({})
  expect(on.find((chip) => chip.words === '半天')?.next).toEqual({ hours: 'half-day' })
})

it('sends no empty fields', () => {
  expect(toQuery({ kind: undefined, hours: 'home' })).toEqual({ hours: 'home' })
  expect(isFiltered({ kind: undefined })).toBe(false)
})
