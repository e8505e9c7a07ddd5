import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { useEffect, useMemo, useState } from 'react'
import { draftOf } from '../screening/draft'
import { answersOfFile, factsBeyond } from '../screening/file-facts'
import type { HouseholdAnswers } from '../screening/household'
import { countFacts } from './count-facts'

/**
 * What the file answers, as the start of a screening together; undefined until the draft stands. What was asked and
 * not yet carried into the file is gone on with, anything else starts from the file as it is now.
 */
export function useFileAnswers(household: HouseholdView, judged: ScreeningResponse): HouseholdAnswers | undefined {
  const [ready, setReady] = useState(false)
  const read = useMemo((): HouseholdAnswers => {
    const { facts: reported = {}, version = 0 } = household.answers ?? {}
    return { file: answersOfFile(household, judged), reported, version }
  }, [household, judged])
  useEffect(() => {
    if (ready) return
    const draft = draftOf(household.id)
    if (countFacts(factsBeyond(read.file, draft.store.get().answers)) === 0) {
      draft.change({ answers: read.file, trail: [] })
    }
    setReady(true)
  }, [ready, read, household.id])
  return ready ? read : undefined
}
