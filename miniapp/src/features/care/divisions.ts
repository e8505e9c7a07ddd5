import { findVillage, fullName } from '@bangfutong/shared/plan/divisions'
import type { Divisions } from '@bangfutong/shared/schema/divisions'

/** 城厢镇田心村; the code itself where the village is not known. */
export function placeName(divisions: Divisions | undefined, villageCode: string): string {
  const found = divisions && findVillage(divisions, villageCode)
  return found ? fullName(found) : villageCode
}

export const townName = (divisions: Divisions | undefined, townCode: string): string =>
  divisions?.towns.find(({ code }) => code === townCode)?.shortName ?? townCode
