import type { CountyData } from '@bangfutong/shared/pack/county-data'
import { inhabitedTowns } from '@bangfutong/shared/plan/divisions'
import type { Plot } from './plots'
import { proportional, splitBetween } from './quota'
import type { Random } from './random'
import { SHOWN } from './showcase'

export interface Settled {
  plot: Plot
  villageCode: string
  townCode: string
  /** Which of the village's helping cadres, counted from 0. */
  cadre: number
  /** The family that a demo person belongs to, written by hand. */
  shown?: keyof typeof SHOWN
}

export interface VillagePlace {
  code: string
  name: string
  townCode: string
  townName: string
  poor: boolean
}

const LEAST_PAIRED = 3
const MOST_PAIRED = 8

/** Villages of the county; neighbourhood committees and the park have no households here. */
export function villagePlaces({ divisions, county }: CountyData): VillagePlace[] {
  const poor = new Set(county.poorVillages.flatMap((village) => (village.status === 'known' ? [village.code] : [])))
  return inhabitedTowns(divisions, county.demoDay).flatMap((town) =>
    town.villages
      .filter(({ kind }) => kind === 'village')
      .map(({ code, shortName }) => ({
        code,
        name: shortName,
        townCode: town.code,
        townName: town.shortName,
        poor: poor.has(code),
      })),
  )
}

/** Puts every household into a village and pairs it with a cadre of that village, three to eight for each. */
export function settle(
  random: Random,
  plots: readonly Plot[],
  villages: readonly VillagePlace[],
  cadres: number,
): Settled[] {
  const weights = villages.map(({ poor }) => 0.7 + random.next() + (poor ? 0.5 : 0))
  const counts = proportional(weights, plots.length)
  const cadreCounts = proportional(counts, cadres)
  const { first, rest } = showcaseFirst(plots)
  const shownVillage = villages.findIndex(({ poor }) => poor)
  let next = 0
  return villages.flatMap(({ code, townCode }, at) => {
    const own = at === shownVillage ? first : []
    const missing = counts[at]! - own.length
    const here = [...own, ...rest.slice(next, next + missing).map((plot) => ({ plot }))]
    next += missing
    const loads = splitBetween(random, here.length, cadreCounts[at]!, LEAST_PAIRED, MOST_PAIRED)
    const cadreOf = loads.flatMap((load, cadre) => Array.from({ length: load }, () => cadre))
    return here.map((entry, place) => ({ ...entry, villageCode: code, townCode, cadre: cadreOf[place]! }))
  })
}

/** The plots that fit the families written by hand, so that the counts stay what they are. */
function showcaseFirst(plots: readonly Plot[]) {
  const rest = [...plots]
  const first = (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).map((shown) => {
    const wanted = Object.entries(SHOWN[shown].plot) as [keyof Plot, unknown][]
    const at = rest.findIndex((plot) => wanted.every(([field, value]) => plot[field] === value))
    return { plot: rest.splice(at, 1)[0]!, shown }
  })
  return { first, rest }
}
