const lanes = new Map<string, Promise<unknown>>()

/**
 * Runs what belongs to one name one after another within this process, so that writers of one chain do not spend
 * their attempts on each other. Between processes the conditions of the transaction decide.
 */
export async function inLane<T>(name: string, run: () => Promise<T>): Promise<T> {
  const before = lanes.get(name) ?? Promise.resolve()
  const mine = before.then(run, run)
  const settled = mine.catch(() => undefined)
  lanes.set(name, settled)
  try {
    return await mine
  } finally {
    if (lanes.get(name) === settled) lanes.delete(name)
  }
}
