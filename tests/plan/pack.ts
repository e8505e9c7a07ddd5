import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import countyData from '@bangfutong/shared/packs/360729-2017/county.json'
import divisionsData from '@bangfutong/shared/packs/360729-2017/divisions.json'
import holidaysData from '@bangfutong/shared/packs/360729-2017/holidays.json'
import planData from '@bangfutong/shared/packs/360729-2017/plan.json'
import wordsData from '@bangfutong/shared/packs/360729-2017/words.json'
import { County } from '@bangfutong/shared/schema/county'
import { Divisions } from '@bangfutong/shared/schema/divisions'
import { Words } from '@bangfutong/shared/schema/glossary'
import { Holidays } from '@bangfutong/shared/schema/holidays'
import { Plan } from '@bangfutong/shared/schema/plan'

/** The county's document, character by character. */
export const source = readFileSync(
  fileURLToPath(new URL('../../shared/packs/360729-2017/source.txt', import.meta.url)),
  'utf8',
)
export const plan = Plan.parse(planData)
export const county = County.parse(countyData)
export const divisions = Divisions.parse(divisionsData)
export const holidays = Holidays.parse(holidaysData)
export const words = Words.parse(wordsData)

export function targetOf(id: string) {
  const target = plan.targets.find((entry) => entry.id === id)
  if (!target) throw new Error(`no target ${id}`)
  return target
}
