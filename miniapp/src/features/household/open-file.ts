import { cache } from '../../platform/cache'
import { updateFrame } from '../../ui/frame'
import { session } from '../session/session'

const KEY = 'my.open-file'

/** 李桂香家（4口人） */
export const fileName = (headName: string, memberCount: number): string => `${headName}家（${memberCount}口人）`

/** Says on every page whose file this phone shows; remembered with the session. */
export function showOwnFile(headName: string, memberCount: number): void {
  const openFile = fileName(headName, memberCount)
  cache.write(KEY, openFile)
  updateFrame({ openFile })
}

/** Called once when the app starts: the line stands at once, and goes when the person signs out or unbinds. */
export function startOpenFile(): void {
  const show = () => {
    const bound = session.get()?.me.householdId !== undefined
    updateFrame({ openFile: bound ? cache.read<string>(KEY)?.data : undefined })
  }
  show()
  session.subscribe(show)
}

/** After unbinding: nothing of the household stays on the phone. */
export function forgetFile(): void {
  cache.clear('my.')
  updateFrame({ openFile: undefined })
}
