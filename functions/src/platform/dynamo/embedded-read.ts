import dynalite from 'dynalite/db/index.js'
import type { Level } from './embedded-folder'
import { itemPrefix, noTable } from './embedded-write'
import { itemBytes, readUnits, type WireItem } from './item-size'

/** The one table, as dynalite's rules want to see it. */
export type Table = { TableName: string }

/** Reads one item by key after checking the key against the table. */
export function readItem(level: Level, table: Table, tableName: string, key: WireItem): WireItem | undefined {
  if (tableName !== table.TableName) throw noTable()
  const problem = dynalite.validateKey(key, table)
  if (problem) throw problem
  return level.getSync(itemPrefix(tableName) + dynalite.createKey(key, table)) as WireItem | undefined
}

const consumed = (TableName: string, CapacityUnits: number) => ({ TableName, CapacityUnits, Table: { CapacityUnits } })
const unitsOf = (item: WireItem | undefined, consistent: boolean) => readUnits(item ? itemBytes(item) : 0, consistent)

interface GetRequest {
  TableName: string
  Key: WireItem
  ConsistentRead?: boolean
}

export function getItem(level: Level, table: Table, request: GetRequest) {
  const item = readItem(level, table, request.TableName, request.Key)
  return {
    ...(item && { Item: item }),
    ConsumedCapacity: consumed(request.TableName, unitsOf(item, request.ConsistentRead === true)),
  }
}

interface BatchGetRequest {
  RequestItems: Record<string, { Keys: WireItem[]; ConsistentRead?: boolean }>
}

export function batchGetItem(level: Level, table: Table, request: BatchGetRequest) {
  const Responses: Record<string, WireItem[]> = {}
  const ConsumedCapacity = Object.entries(request.RequestItems).map(([name, { Keys, ConsistentRead }]) => {
    const items = Keys.map((key) => readItem(level, table, name, key))
    Responses[name] = items.filter((item) => item !== undefined)
    return consumed(
      name,
      items.reduce((sum, item) => sum + unitsOf(item, ConsistentRead === true), 0),
    )
  })
  return { Responses, UnprocessedKeys: {}, ConsumedCapacity }
}

interface TransactGetRequest {
  TransactItems: { Get: GetRequest }[]
}

export function transactGetItems(level: Level, table: Table, request: TransactGetRequest) {
  const items = request.TransactItems.map(({ Get }) => readItem(level, table, Get.TableName, Get.Key))
  const units = items.reduce((sum, item) => sum + 2 * unitsOf(item, true), 0)
  return {
    Responses: items.map((item) => (item ? { Item: item } : {})),
    ConsumedCapacity: [consumed(request.TransactItems[0]?.Get.TableName ?? '', units)],
  }
}
