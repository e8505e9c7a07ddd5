import { useState } from 'react'
import { type Failure, failureOf } from './failure'

export interface ListPage<T> {
  items: T[]
  cursor?: string | undefined
}

export interface More<T> {
  readonly items: readonly T[]
  /** Fetches the next page; undefined on the last. */
  readonly more: (() => Promise<void>) | undefined
  readonly failure: Failure | undefined
}

/** The pages of a list after the first, as far as they were asked for. A fresh first page starts over. */
export function useMore<T>(first: ListPage<T>, fetchPage: (cursor: string) => Promise<ListPage<T>>): More<T> {
  const [added, setAdded] = useState<{ first: ListPage<T> } & ListPage<T>>()
  const [failure, setFailure] = useState<Failure>()
  const mine = added?.first === first ? added : { first, items: [], cursor: first.cursor }
  const { cursor } = mine
  const fetchMore = async (from: string) => {
    try {
      const next = await fetchPage(from)
      setAdded({ first, items: [...mine.items, ...next.items], cursor: next.cursor })
      setFailure(undefined)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return { items: [...first.items, ...mine.items], more: cursor ? () => fetchMore(cursor) : undefined, failure }
}
