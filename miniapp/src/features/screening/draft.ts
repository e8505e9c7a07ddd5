import { type Answers, NO_ANSWERS } from '@bangfutong/shared/screening/index'
import { cache } from '../../platform/cache'
import { createStore, type Store, useStore } from '../../platform/store'
import { session } from '../session/session'

/** What is answered on this phone so far, and the pages of the whole screening that were shown, in order. */
export interface Draft {
  readonly answers: Answers
  readonly trail: readonly string[]
}

const EMPTY: Draft = { answers: NO_ANSWERS, trail: [] }
/** A household's own answers go with the session (`my.`); a visitor's stay on the phone until started over. */
const keyNow = () => (session.get()?.me.householdId ? 'my.screening' : 'screening')
const read = (key: string): Draft => cache.read<Draft>(key)?.data ?? EMPTY

let key = keyNow()
export const draft = createStore<Draft>(read(key))

session.subscribe(() => {
  if (key === keyNow()) return
  key = keyNow()
  draft.set(read(key))
})

/** Answers with the place they are kept in. */
export interface KeptDraft {
  readonly store: Store<Draft>
  readonly change: (change: Partial<Draft>) => void
}

const asked = new Map<string, KeptDraft>()
let askedBy = session.get()?.me.accountId

/** What staff have asked one household so far; it goes with their session. */
export function draftOf(householdId: string): KeptDraft {
  const by = session.get()?.me.accountId
  if (by !== askedBy) asked.clear()
  askedBy = by
  const key = `my.screening.${householdId}`
  const known = asked.get(householdId)
  if (known) return known
  const store = createStore<Draft>(read(key))
  const change = (part: Partial<Draft>) => {
    store.set({ ...store.get(), ...part })
    cache.write(key, store.get())
  }
  const kept = { store, change }
  asked.set(householdId, kept)
  return kept
}

export const useDraft = (): Draft => useStore(draft)

export function changeDraft(change: Partial<Draft>): void {
  const next = { ...draft.get(), ...change }
  draft.set(next)
  cache.write(key, next)
}

/** The draft of this phone's own screening. */
export const ownDraft: KeptDraft = { store: draft, change: changeDraft }

/** Forgets every answer; `answers` where a file gives some to begin with. */
export function startOver(answers: Answers = NO_ANSWERS): void {
  changeDraft({ answers, trail: [] })
}

export const hasAnswers = ({ household, people = [], passed }: Answers): boolean =>
  Object.keys(household).length + people.length + passed.length > 0
