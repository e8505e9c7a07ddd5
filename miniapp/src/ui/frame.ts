import { storage } from '../platform/storage'
import { createStore, useStore } from '../platform/store'

/** What stands around every page; features keep it up to date. */
export interface Frame {
  /** Set while the county runs on demo data. */
  demo: boolean
  /** The county's day, YYYY-MM-DD; undefined until it is known. */
  day?: string
  /** Whose file is open on this phone: 李桂香家（4口人）. */
  openFile?: string | undefined
}

export const frame = createStore<Frame>({ demo: false })
export const useFrame = (): Frame => useStore(frame)

export function updateFrame(change: Partial<Frame>): void {
  frame.set((now) => ({ ...now, ...change }))
}

const ELDER_KEY = 'elder'

/** Large letters and targets; kept on the phone. */
export const elder = createStore(false)
export const useElder = (): boolean => useStore(elder)

export function setElder(on: boolean): void {
  elder.set(on)
  storage.write(ELDER_KEY, on)
}

/** Called once when the app starts. */
export function restoreFrame(): void {
  elder.set(storage.read<boolean>(ELDER_KEY) === true)
}
