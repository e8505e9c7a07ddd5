import { StoreError } from '../errors'

const MOST_ATTEMPTS = 12

/** Waits a random time that grows with the attempt (up to 1 s); gives up with `store.busy`. */
export async function pause(attempt: number): Promise<void> {
  if (attempt >= MOST_ATTEMPTS) throw new StoreError('store.busy', '系统正忙，这次没有保存，请稍后再试一次。')
  const ceiling = Math.min(1000, 5 * 2 ** attempt)
  await new Promise((resolve) => setTimeout(resolve, Math.random() * ceiling))
}
