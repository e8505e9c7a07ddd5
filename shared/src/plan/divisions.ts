import type { Divisions, TownDivision, VillageDivision } from '../schema/divisions'

interface Valid {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Whether a division exists on the day; an unknown bound counts as open. */
export function isValidOn(division: Valid, day: string): boolean {
  return (
    (division.validFrom === null || division.validFrom <= day) && (division.validTo === null || day <= division.validTo)
  )
}

/** Towns with their villages and committees, where households can live, on the day: what pickers offer. */
export function inhabitedTowns(divisions: Divisions, day: string): TownDivision[] {
  return divisions.towns
    .filter((town) => town.kind !== 'park' && isValidOn(town, day))
    .map((town) => ({ ...town, villages: town.villages.filter((v) => v.kind !== 'park' && isValidOn(v, day)) }))
}

export interface FoundVillage {
  readonly town: TownDivision
  readonly village: VillageDivision
}

/** The village of a 12-digit code, with its town. */
export function findVillage(divisions: Divisions, code: string): FoundVillage | undefined {
  for (const town of divisions.towns) {
    const village = town.villages.find((entry) => entry.code === code)
    if (village) return { town, village }
  }
  return undefined
}

/** 城厢镇田心村: unique where the short name is not. */
export const fullName = ({ town, village }: FoundVillage) =>
  village.kind === 'park' ? village.shortName : `${town.shortName}${village.shortName}`
