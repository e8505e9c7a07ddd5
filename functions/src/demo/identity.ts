import { checkCharacter } from '@bangfutong/shared/schema/id-number'

/** No county has this code, so no number below can be a real person's. */
const UNASSIGNED_AREA = '360799'

/** Hands out citizen numbers that are well formed, each once. */
export function createIdNumbers() {
  const used = new Map<string, number>()
  return (birthDate: string, sex: 'male' | 'female'): string => {
    const day = birthDate.replaceAll('-', '')
    const name = `${day} ${sex}`
    const turn = used.get(name) ?? 0
    used.set(name, turn + 1)
    const order = String(turn * 2 + (sex === 'male' ? 1 : 2)).padStart(3, '0')
    const first = `${UNASSIGNED_AREA}${day}${order}`
    return first + checkCharacter(first)
  }
}

/**
 * Hands out mobile numbers, each once. 154 is a range that no operator had been given when this was written,
 * and all of them begin 154 000: nobody is called by mistake.
 */
export function createPhones() {
  let turn = 0
  return () => `154${String(++turn).padStart(8, '0')}`
}
