import { useEffect, useId } from 'react'
import { useHidden, useShown } from '../../platform/device'
import { frame, updateFrame } from '../../ui'

/** Pages that show a file now, each with its words; the last one opened is named. */
const shown = new Map<string, string>()
let own: string | undefined

function name(id: string, words: string | undefined) {
  if (shown.size === 0) own = frame.get().openFile
  shown.delete(id)
  if (words) shown.set(id, words)
  updateFrame({ openFile: [...shown.values()].pop() ?? own })
}

/** 现在看的是：某某家, as long as this page is in front. */
export function useOpenFile(words: string | undefined): void {
  const id = useId()
  useShown(() => name(id, words))
  useHidden(() => name(id, undefined))
  useEffect(() => {
    name(id, words)
    return () => name(id, undefined)
  }, [id, words])
}
