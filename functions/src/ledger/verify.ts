import type { Entity, Item, TableView } from '../platform/dynamo/table'
import { isProblem } from '../platform/errors'
import { canonicalJson } from './canonical'
import { ChainEntity, chainKey, EventEntity, eventHash, logPartition, type StoredEvent } from './event'

export type Verdict = { ok: true; count: number } | { ok: false; broken: number }

const PAGE = 200

/**
 * Walks the chain of a subject from its first event and compares the last with the head. Events arrive in the index
 * a moment after they are written in the cloud: check a quiet subject.
 */
export async function verifyChain(view: TableView, subject: string): Promise<Verdict> {
  const keys = view.keyring.deriveAll('ledger')
  let last = { seq: 0, hash: '' }
  let cursor: string | undefined
  do {
    const question = { index: 'gs1', pk: logPartition(subject), limit: PAGE } as const
    const page = await view.query({ ...question, cursor })
    for (const item of page.items) {
      const event = soundEvent(view, subject, keys, item)
      if (!event || event.seq !== last.seq + 1 || event.prevHash !== last.hash)
        return { ok: false, broken: last.seq + 1 }
      last = event
    }
    cursor = page.cursor
  } while (cursor !== undefined)
  return (await headHolds(view, subject, last)) ? { ok: true, count: last.seq } : { ok: false, broken: last.seq + 1 }
}

/** The event when its content, its keys and its hash belong together. */
function soundEvent(view: TableView, subject: string, keys: Uint8Array[], item: Item): StoredEvent | undefined {
  const event = soundRecord(view, EventEntity, item, 1)
  if (event?.subject !== subject) return undefined
  const { hash, ...signed } = event
  return keys.some((key) => eventHash(key, view.county, signed) === hash) ? event : undefined
}

async function headHolds(view: TableView, subject: string, last: { seq: number; hash: string }): Promise<boolean> {
  const { pk, sk } = chainKey(subject)
  const { items } = await view.query({ index: 'main', pk, prefix: sk, limit: 1, consistent: true })
  const item = items[0]
  if (!item) return last.seq === 0
  const head = soundRecord(view, ChainEntity, item, last.seq)
  return head?.subject === subject && head.seq === last.seq && head.hash === last.hash
}

function soundRecord<V>(view: TableView, entity: Entity<V>, item: Item, version: number): V | undefined {
  const read = readable(() => item.as(entity))
  if (read?.version !== version || item.ttl !== undefined) return undefined
  return canonicalJson(item.keys()) === canonicalJson(entity.keys(read.value, view.county)) ? read.value : undefined
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isProblem(error, 'record.unreadable') || error instanceof TypeError) return undefined
    throw error
  }
}
