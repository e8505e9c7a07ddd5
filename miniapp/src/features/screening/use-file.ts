import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../../platform/failure'
import { useMe } from '../session/session'
import { changeDraft, draft, hasAnswers, startOver } from './draft'
import { type HouseholdAnswers, readHouseholdAnswers, reportToFile } from './household'

export interface OwnFile {
  /** Whether a household's file stands behind the screening. */
  readonly bound: boolean
  readonly loading: boolean
  readonly failure?: Failure | undefined
  /** Carries the answers into the file to be checked; undefined until the file has been read. */
  readonly report?: (() => Promise<void>) | undefined
  /** Starts over from what the file knows. */
  readonly restart: () => void
}

interface State {
  householdId: string
  read?: HouseholdAnswers
  failure?: Failure
}

/**
 * The file of the signed-in household as the start of its screening: what it knows is answered, only the rest is
 * asked. For a visitor nothing is fetched.
 */
export function useOwnFile(): OwnFile {
  const householdId = useMe()?.householdId
  const [state, setState] = useState<State>()
  useEffect(() => {
    if (!householdId) return
    let current = true
    readHouseholdAnswers(householdId).then(
      (read) => {
        if (!current) return
        setState({ householdId, read })
        if (!hasAnswers(draft.get().answers)) startOver(read.file)
      },
      (error) => current && setState({ householdId, failure: failureOf(error) }),
    )
    return () => {
      current = false
    }
  }, [householdId])
  if (!householdId) return { bound: false, loading: false, restart: () => startOver() }
  const { read, failure } = state?.householdId === householdId ? state : { read: undefined, failure: undefined }
  const report = read && (() => send(householdId, read).then((next) => setState({ householdId, read: next })))
  return { bound: true, loading: !read && !failure, failure, report, restart: () => startOver(read?.file) }
}

async function send(householdId: string, read: HouseholdAnswers): Promise<HouseholdAnswers> {
  await reportToFile(householdId, read, draft.get().answers)
  const next = await readHouseholdAnswers(householdId)
  changeDraft({ answers: next.file })
  return next
}
