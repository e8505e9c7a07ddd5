import type * as z from 'zod/mini'
import { County } from '../schema/county'
import { Divisions } from '../schema/divisions'
import { Words } from '../schema/glossary'
import { Holidays } from '../schema/holidays'
import { Plan } from '../schema/plan'
import { PackError } from './assemble'

/** A county and its year beside the policies: the plan, its places, its settings, its words and its holidays. */
export interface CountyData {
  readonly county: County
  readonly plan: Plan
  readonly divisions: Divisions
  readonly words: Words
  readonly holidays: Holidays
}

/**
 * Reads the parts of a pack that are not policies from its parsed JSON files, keyed by file name.
 * @throws PackError naming every file at fault.
 */
export function assembleCounty(files: { readonly [path: string]: unknown }): CountyData {
  const problems: string[] = []
  const read = <S extends z.ZodMiniType>(path: string, schema: S) => {
    const parsed = schema.safeParse(files[path])
    if (!parsed.success)
      problems.push(...parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.')} ${issue.message}`))
    return parsed.data as z.output<S>
  }
  const data: CountyData = {
    county: read('county.json', County),
    plan: read('plan.json', Plan),
    divisions: read('divisions.json', Divisions),
    words: read('words.json', Words),
    holidays: read('holidays.json', Holidays),
  }
  if (problems.length > 0) throw new PackError(problems)
  return data
}
