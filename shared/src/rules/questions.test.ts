import { expect, it } from 'vitest'
import { orderQuestions } from './questions'

it('asks first what stands alone or in most policies', () => {
  expect(orderQuestions([['a', 'b'], ['a', 'c'], ['d'], ['a']])).toEqual(['a', 'b', 'c', 'd'])
})

it('names every missing fact once, and none for settled policies', () => {
  expect(orderQuestions([[], ['x', 'y'], ['y', 'x'], []]).sort()).toEqual(['x', 'y'])
  expect(orderQuestions([[], []])).toEqual([])
})
