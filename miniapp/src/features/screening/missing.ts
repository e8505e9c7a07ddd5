import { factOfPath } from '@bangfutong/shared/facts/vocabulary'

const MOST = 4

/** Missing facts as a villager hears them: 妈妈的婚姻情况、住校情况（女儿、儿子）; at most four. */
export function missingWords(missing: readonly string[], names: { readonly [id: string]: string }): string {
  const people = new Map<string, string[]>()
  for (const path of missing) {
    const label = path === 'members' ? '家里有哪些人' : (factOfPath(path)?.label ?? '')
    const who = path.startsWith('members.') ? names[path.split('.')[1] ?? ''] : undefined
    people.set(label, [...(people.get(label) ?? []), ...(who ? [who] : [])])
  }
  const parts = [...people].map(([label, who]) => (who.length > 0 ? `${label}（${who.join('、')}）` : label))
  return parts.length > MOST ? `${parts.slice(0, MOST).join('、')}等` : parts.join('、')
}
