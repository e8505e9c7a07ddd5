import { useCallback, useEffect, useRef, useState } from 'react'
import { type Cached, cachedRequest } from './cache'
import { useShown } from './device'
import { type Failure, failureOf } from './failure'

export interface Requested<T> {
  /** The last copy or the fresh answer; undefined while nothing is known. */
  data: T | undefined
  savedAt: string | undefined
  /** A request is under way. */
  loading: boolean
  /** The last request failed; `data` may still hold the copy. */
  failure: Failure | undefined
  reload: () => void
}

interface State<T> {
  key: string
  copy?: Cached<T> | undefined
  failure?: Failure | undefined
  loading: boolean
}

/** A page's data: the copy on the phone first, then the server's answer. A new key starts over. */
export function useRequest<T>(key: string, fetcher: () => Promise<T>): Requested<T> {
  const [state, setState] = useState<State<T>>({ key, loading: true })
  const latest = useRef(fetcher)
  latest.current = fetcher
  const turn = useRef(0)

  const load = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    const settle = (change: Partial<State<T>>) => {
      if (mine === turn.current)
        setState((now) => ({ ...(now.key === key ? now : {}), key, loading: false, ...change }))
    }
    settle({ loading: true })
    cachedRequest(
      key,
      () => latest.current(),
      (copy) => settle({ copy, loading: true }),
    ).then(
      (copy) => settle({ copy, failure: undefined }),
      (error) => settle({ failure: failureOf(error) }),
    )
  }, [key])

  useEffect(() => {
    load()
    return () => {
      turn.current += 1
    }
  }, [load])

  const current = state.key === key ? state : { key, loading: true, copy: undefined, failure: undefined }
  const { copy, loading, failure } = current
  return { data: copy?.data, savedAt: copy?.savedAt, loading, failure, reload: load }
}

/** A page's first showing follows its first request by less than this. */
const JUST_ASKED_MS = 1000

/** Asks again when the page comes back to the front. */
export function useFreshWhenShown(reload: () => void): void {
  const askedAt = useRef(Date.now())
  useShown(() => {
    if (Date.now() - askedAt.current < JUST_ASKED_MS) return
    askedAt.current = Date.now()
    reload()
  })
}
