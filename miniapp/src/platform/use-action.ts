import { useRef, useState } from 'react'
import { createAttempts, mayHaveHappened } from './attempt'
import { type Failure, failureOf } from './failure'
import { newId } from './ids'

export interface Action<I, O> {
  /** Resolves to the answer, or to undefined where it failed (then `failure` says why). */
  run: (input: I) => Promise<O | undefined>
  busy: boolean
  failure: Failure | undefined
}

/** A write as a page makes it: one at a time, and a retry of the same input repeats the same key. */
export function useAction<I, O>(work: (input: I, idempotencyKey: string) => Promise<O>): Action<I, O> {
  const attempts = useRef(createAttempts(() => newId('key'))).current
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const running = useRef(false)
  const run = async (input: I): Promise<O | undefined> => {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    try {
      const answer = await work(input, attempts.keyFor(input))
      attempts.settled()
      setFailure(undefined)
      return answer
    } catch (error) {
      if (!mayHaveHappened(error)) attempts.settled()
      setFailure(failureOf(error))
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { run, busy, failure }
}
