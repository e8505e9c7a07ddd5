import { describe, expect, it, vi } from 'vitest'
import { cachedRequest, createCache } from './cache'
import type { Storage } from './storage'

vi.mock('@tarojs/taro', () => ({ default: {} }))

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    read: (key) => (kept.has(key) ? JSON.parse(kept.get(key) as string) : undefined),
    write: (key, value) => Boolean(kept.set(key, JSON.stringify(value))),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

describe('a cached request', () => {
  it('gives the copy first, then the answer, and keeps it with its moment', async () => {
    let now = '2017-06-01T02:20:00.000Z'
    const cache = createCache(memory(), () => now)
    const seen: unknown[] = []
    await cachedRequest(
      'plan',
      async () => 1,
      (copy) => seen.push(copy),
      cache,
    )
    now = '2017-06-02T02:20:00.000Z'
    const fresh = await cachedRequest(
      'plan',
      async () => 2,
      (copy) => seen.push(copy),
      cache,
    )
    expect(seen).toEqual([{ data: 1, savedAt: '2017-06-01T02:20:00.000Z' }])
    expect(fresh).toEqual({ data: 2, savedAt: now })
  })

  it('leaves the copy when the fetch fails', async () => {
    const cache = createCache(memory(), () => '2017-06-01T02:20:00.000Z')
    cache.write('plan', 1)
    const seen: unknown[] = []
    const failing = cachedRequest(
      'plan',
      () => Promise.reject(new Error('no')),
      (copy) => seen.push(copy.data),
      cache,
    )
    await expect(failing).rejects.toThrow('no')
    expect([seen, cache.read<number>('plan')?.data]).toEqual([[1], 1])
  })

  it('forgets what belongs to the person who signs out, and nothing else', () => {
    const store = memory()
    const cache = createCache(store, () => 'now')
    cache.write('my.household', 1)
    cache.write('plan', 2)
    store.write('elder', true)
    cache.clear('my.')
    expect([cache.read('my.household'), cache.read<number>('plan')?.data, store.read('elder')]).toEqual([
      undefined,
      2,
      true,
    ])
  })
})
