import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import type { Tone } from '../../ui'
import { decidingWords } from './lines'

export interface Headline {
  readonly title: string
  readonly tag: string
  readonly tone: Tone
}

/** The verdict in a few words. A rule the county's document does not state is never a promise. */
export function headlineOf(verdict: ScreeningVerdict, policy: PolicyFile): Headline {
  if (verdict.already) return { title: '您家已经在享受', tag: '已在享受', tone: 'good' }
  if (verdict.status === 'not-in-force') return { title: '现在不在有效期内', tag: '不在有效期', tone: 'quiet' }
  if (verdict.status === 'eligible') {
    if (verdict.verified) return { title: '看来符合', tag: '能领', tone: 'good' }
    return { title: `可能符合，由${policy.words.contact}核对`, tag: '待核对', tone: 'waiting' }
  }
  if (verdict.status === 'unknown') return { title: '还要再问几句', tag: '还要问', tone: 'waiting' }
  if (policy.placesByVillage) return { title: '不在优先范围', tag: '名额由村里定', tone: 'quiet' }
  const short = verdict.failing.length
  return { title: '现在还不符合', tag: short > 0 ? `差 ${short} 条` : '不符合', tone: 'quiet' }
}

/** Why not, in a line; where the village gives the places, that it does. */
export function refusalWords(verdict: ScreeningVerdict, policy: PolicyFile, memberCount?: number): string {
  const why = decidingWords(verdict.failing, memberCount)
  if (!policy.placesByVillage) return why
  return `不在优先范围，${villageDecides(policy)}${why}`
}

/** The village gives the places: said of whoever stands outside the first in line. */
export const villageDecides = ({ words }: Pick<PolicyFile, 'words'>): string => `名额由村里定，请问${words.contact}。`

/** 怎样就能办: the fewest steps, where they are the household's own to take; none where they are only assumed. */
export function stepsToGetIt({ nearest }: Pick<ScreeningVerdict, 'nearest'>): string[] {
  if (!nearest || nearest.assumed >= nearest.changes.length) return []
  return nearest.changes.map(({ step }) => step)
}
