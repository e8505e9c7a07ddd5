import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { judgeColumns } from '@bangfutong/shared/rules/batch'
import { toColumns } from '@bangfutong/shared/rules/columns'
import { engineOn, type RuleBook, standings } from '@bangfutong/shared/rules/index'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ANY_HOUSEHOLD, bookOf, RULE, SMALL_HOUSEHOLD, TODAY } from './arbitraries'
import { PACK_FOLDER } from './pack'

const CODES = ['ineligible', 'unknown', '', 'eligible']

function batch(book: RuleBook, households: Parameters<typeof toColumns>[1]): (string | undefined)[][] {
  const verdicts = judgeColumns(engineOn(book, TODAY), toColumns(book.facts, households, TODAY))
  return households.map((_, i) => verdicts.map((column) => CODES[column[i] as number]))
}

it('judges many households as it judges one', () => {
  const pack = readPackFolder(PACK_FOLDER)
  const households = fc.sample(ANY_HOUSEHOLD, { numRuns: 2_500, seed: 7 })
  const wanted = households.map((household) => standings(pack, household, TODAY).map(({ status }) => status))
  expect(batch(pack, households)).toEqual(wanted)
})

it('does so for made-up policies', () => {
  const households = fc.sample(SMALL_HOUSEHOLD, { numRuns: 37, seed: 8 })
  for (const rule of fc.sample(RULE, { numRuns: 300, seed: 9 })) {
    const book = bookOf(rule)
    const wanted = households.map((household) => standings(book, household, TODAY).map(({ status }) => status))
    expect(batch(book, households)).toEqual(wanted)
  }
})
