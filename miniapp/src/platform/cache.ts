import { type Storage, storage } from './storage'

export interface Cached<T> {
  data: T
  /** Instant of the answer, ISO. */
  savedAt: string
}

export interface Cache {
  read<T>(key: string): Cached<T> | undefined
  write<T>(key: string, data: T): Cached<T>
  /** Forgets every copy, or those whose key starts with `prefix` (`my.` is what belongs to the person signed in). */
  clear(prefix?: string): void
}

const PREFIX = 'cache.'

export function createCache(store: Storage, now: () => string): Cache {
  return {
    read: <T>(key: string) => store.read<Cached<T>>(PREFIX + key),
    write<T>(key: string, data: T) {
      const copy = { data, savedAt: now() }
      store.write(PREFIX + key, copy)
      return copy
    },
    clear(prefix = '') {
      for (const key of store.keys()) if (key.startsWith(PREFIX + prefix)) store.remove(key)
    },
  }
}

export const cache = createCache(storage, () => new Date().toISOString())

/**
 * Shows the last copy at once, then the fresh answer (stale while revalidate).
 * `onCopy` is called at most once, before the promise settles; a failed fetch rejects and leaves the copy in place.
 */
export async function cachedRequest<T>(
  key: string,
  fetcher: () => Promise<T>,
  onCopy: (copy: Cached<T>) => void = () => {},
  store: Cache = cache,
): Promise<Cached<T>> {
  const copy = store.read<T>(key)
  if (copy) onCopy(copy)
  return store.write(key, await fetcher())
}
