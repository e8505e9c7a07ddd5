import { useState } from 'react'
import { cache } from './cache'

/** A half-filled form or a choice that outlives its page. Keys of a person's own begin with `my.`. */
export function useKept<T>(key: string, initial: T): [kept: T, change: (next: T) => void, forget: () => void] {
  const [value, setValue] = useState<{ key: string; now: T }>()
  const now = value?.key === key ? value.now : (cache.read<T>(key)?.data ?? initial)
  const change = (next: T) => {
    setValue({ key, now: next })
    cache.write(key, next)
  }
  return [now, change, () => cache.clear(key)]
}
