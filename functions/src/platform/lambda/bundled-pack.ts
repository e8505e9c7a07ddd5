import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACTS } from '@bangfutong/shared/facts/vocabulary'
import type { CountyData } from '@bangfutong/shared/pack/county-data'
import type { Pack } from '@bangfutong/shared/pack/index'

/** A county's pack as it lies beside the bundle: checked when it was bundled, without the cases that checked it. */
export interface BundledPack {
  pack: Pick<Pack, 'definitions' | 'parameters' | 'policies'>
  county: CountyData
}

export const BUNDLED_PACK = 'pack.json'

/** Trusts the file, which the bundle was refused without: checking seventy files again would take half of a cold start. */
export function readBundledPack(folder: string): { pack: Pack; county: CountyData } {
  const { pack, county }: BundledPack = JSON.parse(readFileSync(join(folder, BUNDLED_PACK), 'utf8'))
  return { pack: { ...pack, facts: FACTS, cases: {} }, county }
}
