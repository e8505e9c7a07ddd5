import type { OpenFolder } from './embedded-folder'
import { runChecked } from './embedded-transact'
import { type Collector, collector, consumedByWrites, EXPIRY_PREFIX, expiryMark } from './embedded-write'
import type { WireItem } from './item-size'

const SWEEP_EVERY_MS = 10 * 60 * 1000
const SWEEP_MOST = 1000

/** Every change of the store passes `commit`: a stream would be fed there. */
export interface Committer {
  /** Runs one after another, so that what a condition saw still holds when its write arrives. */
  serially<T>(run: () => Promise<T>): Promise<T>
  /**
   * Writes what `run` collects as one batch and answers the capacity consumed. `factor` 2 is the price of a
   * transaction; with `sync` the batch also survives a power cut. Call it inside `serially`.
   */
  commit(factor: 1 | 2, sync: boolean, run: (collected: Collector) => void): Promise<{ CapacityUnits: number }>
  removeExpired(epochSeconds: number): Promise<number>
  close(): Promise<void>
}

export function createCommitter({ store, level }: OpenFolder, tableName: string): Committer {
  let queue: Promise<unknown> = Promise.resolve()
  let sweptAt = 0
  let failure: unknown

  const serially = <T>(run: () => Promise<T>): Promise<T> => {
    const next = queue.then(run, run)
    queue = next.catch(() => undefined)
    return next
  }

  /**
   * A batch that failed may have left a torn record in LevelDB's log. What is appended behind it is accepted and can
   * be read, but is thrown away when the log is read again, so nothing more is written until the store is reopened.
   */
  const writeBatch = async (ops: Collector['ops'], sync: boolean) => {
    if (failure !== undefined) throw failure
    await level.batch(ops, { sync }).catch((error) => {
      failure = error
      throw error
    })
  }

  const write = async (factor: 1 | 2, sync: boolean, run: (collected: Collector) => void) => {
    const collected = collector(store, level)
    run(collected)
    if (collected.ops.length > 0) await writeBatch(collected.ops, sync)
    return consumedByWrites(tableName, [...collected.changes, ...collected.checked], factor)
  }

  const sweep = async (epochSeconds: number): Promise<number> => {
    const iterator = level.iterator({ gte: EXPIRY_PREFIX, lt: expiryMark(epochSeconds + 1) })
    const entries = await iterator.nextv(SWEEP_MOST).finally(() => iterator.close())
    await write(1, false, (collected) => {
      for (const [, itemKey] of entries) {
        const item = level.getSync(itemKey as string) as WireItem
        runChecked('Delete', { TableName: tableName, Key: { pk: item['pk'], sk: item['sk'] } }, collected)
      }
    })
    return entries.length
  }

  return {
    serially,
    async commit(factor, sync, run) {
      if (Date.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = Date.now()
        await sweep(Math.floor(sweptAt / 1000))
      }
      return write(factor, sync, run)
    },
    removeExpired: (epochSeconds) => serially(() => sweep(epochSeconds)),
    close: () => serially(() => level.close()),
  }
}
