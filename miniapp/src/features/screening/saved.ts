import type { Answers } from '@bangfutong/shared/screening/index'
import { newId } from '../../platform/ids'
import { storage } from '../../platform/storage'
import { createStore, useStore } from '../../platform/store'

/** A screening kept on the phone under a name; it is judged anew by the policies of the day it is opened. */
export interface SavedScreening {
  readonly id: string
  readonly name: string
  /** Instant, ISO. */
  readonly savedAt: string
  readonly answers: Answers
}

const KEY = 'screenings'
const MOST = 10

export const savedScreenings = createStore<readonly SavedScreening[]>(storage.read<SavedScreening[]>(KEY) ?? [])
export const useSavedScreenings = (): readonly SavedScreening[] => useStore(savedScreenings)

/** Keeps it on top; the same name replaces, the oldest beyond ten goes. False where the phone is full. */
export function saveScreening(name: string, answers: Answers, now: () => string): boolean {
  const others = savedScreenings.get().filter((kept) => kept.name !== name)
  return keep([{ id: newId('scr'), name, savedAt: now(), answers }, ...others].slice(0, MOST))
}

export const removeScreening = (id: string): boolean => keep(savedScreenings.get().filter((kept) => kept.id !== id))

function keep(list: readonly SavedScreening[]): boolean {
  if (!storage.write(KEY, list)) return false
  savedScreenings.set(list)
  return true
}
