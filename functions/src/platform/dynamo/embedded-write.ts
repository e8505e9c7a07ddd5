import type { Store } from 'dynalite/db/index.js'
import type { BatchOp, Level } from './embedded-folder'
import { itemBytes, MAX_ITEM_BYTES, type WireItem, writeUnits } from './item-size'
import { TABLE_SHAPE } from './table-shape'

type Done = (error: Error | null, result?: unknown) => void

export interface Change {
  before: WireItem | undefined
  after: WireItem | undefined
}

/** A refusal that DynamoDB would send: status 400 and a body with `__type`. */
export function refusal(type: string, message: string, extra: object = {}): Error {
  return Object.assign(new Error(message), { statusCode: 400, body: { __type: type, message, ...extra } })
}
export const noTable = () =>
  refusal('com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', 'Requested resource not found')
export const invalid = (message: string) => refusal('com.amazon.coral.validate#ValidationException', message)

/**
 * A stand-in for dynalite's store that reads through and collects what its actions would write one by one,
 * so that any number of actions become one LevelDB batch. Index entries are our own: dynalite tells items with
 * equal index keys apart by 24 bits of a hash, which is too few.
 */
export function collector(store: Store, level: Level) {
  const ops: BatchOp[] = []
  const changes: Change[] = []
  /** Items a transaction only looks at; they cost like writes. */
  const checked: Change[] = []

  const itemDb = (prefix: string) => {
    const read = (key: string) => level.getSync(prefix + key) as WireItem | undefined
    const change = (key: string, after: WireItem | undefined) => {
      const before = read(key)
      changes.push({ before, after })
      ops.push(...indexOps(prefix + key, before, after), ...expiryOps(prefix + key, before, after))
      ops.push(after ? { type: 'put', key: prefix + key, value: after } : { type: 'del', key: prefix + key })
    }
    return {
      lock: (_key: string, run: (release: (done: Done) => Done) => void) => run((done) => done),
      get: (key: string, done: Done) => done(null, read(key)),
      del: (key: string, done: Done) => done(null, change(key, undefined)),
      put: (key: string, item: WireItem, done: Done) => {
        if (itemBytes(item) > MAX_ITEM_BYTES) return done(invalid('Item size has exceeded the maximum allowed size'))
        done(null, change(key, item))
      },
    }
  }
  const ignored = {
    put: (_k: string, _v: unknown, done: Done) => done(null),
    del: (_k: string, done: Done) => done(null),
  }

  const facade = {
    options: store.options,
    getTable: store.getTable,
    getItemDb: (table: string) => itemDb(itemPrefix(table)),
    getIndexDb: () => ignored,
  }
  return { facade, ops, changes, checked }
}

export type Collector = ReturnType<typeof collector>

export const itemPrefix = (table: string) => `item-${table}~`
const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')

/** Hex keeps the byte order of UTF-8 and '/' sorts before every digit, so keys sort as DynamoDB sorts them. */
export const indexPrefix = (name: string, partition: string) => `index~${name}~${hex(partition)}/`
export const indexSort = (sort: string, item: WireItem) =>
  `${hex(sort)}/${hex(text(item, TABLE_SHAPE.partitionKey)!)}/${hex(text(item, TABLE_SHAPE.sortKey)!)}/`

const text = (item: WireItem | undefined, name: string) => item?.[name]?.['S'] as string | undefined

/** An index entry holds the key of its item, not a copy. */
function indexOps(itemKey: string, before: WireItem | undefined, after: WireItem | undefined): BatchOp[] {
  const ops: BatchOp[] = []
  for (const index of TABLE_SHAPE.indexes) {
    const keyOf = (item: WireItem | undefined) => {
      const partition = text(item, index.partitionKey)
      const sort = text(item, index.sortKey)
      if (item && partition !== undefined && sort !== undefined)
        return indexPrefix(index.name, partition) + indexSort(sort, item)
    }
    const old = keyOf(before)
    const now = keyOf(after)
    if (old === now) continue
    if (old !== undefined) ops.push({ type: 'del', key: old })
    if (now !== undefined) ops.push({ type: 'put', key: now, value: itemKey })
  }
  return ops
}

export const EXPIRY_PREFIX = 'expiry~'
/** Sorts before every entry of this second and after those of the seconds before it. */
export const expiryMark = (seconds: string | number) => `${EXPIRY_PREFIX}${String(seconds).padStart(12, '0')}~`

/** Items with a ttl are also listed by the second they expire in, so that removing them needs no walk over the rest. */
function expiryOps(itemKey: string, before: WireItem | undefined, after: WireItem | undefined): BatchOp[] {
  const secondsOf = (item: WireItem | undefined) => item?.[TABLE_SHAPE.ttlAttribute]?.['N'] as string | undefined
  const old = secondsOf(before)
  const now = secondsOf(after)
  if (old === now) return []
  const ops: BatchOp[] = []
  if (old !== undefined) ops.push({ type: 'del', key: expiryMark(old) + itemKey })
  if (now !== undefined) ops.push({ type: 'put', key: expiryMark(now) + itemKey, value: itemKey })
  return ops
}

/** ConsumedCapacity of changes as DynamoDB reports it with INDEXES; a transaction costs double in the table, not in its indexes. */
export function consumedByWrites(tableName: string, changes: Change[], factor: 1 | 2) {
  const indexes: Record<string, { CapacityUnits: number }> = {}
  let table = 0
  let all = 0
  for (const change of changes) {
    const units = writeUnits(change.before, change.after)
    table += units.table * factor
    all += units.table * factor
    for (const [name, count] of Object.entries(units.indexes)) {
      indexes[name] = { CapacityUnits: (indexes[name]?.CapacityUnits ?? 0) + count }
      all += count
    }
  }
  return {
    TableName: tableName,
    CapacityUnits: all,
    Table: { CapacityUnits: table },
    ...(Object.keys(indexes).length > 0 && { GlobalSecondaryIndexes: indexes }),
  }
}
