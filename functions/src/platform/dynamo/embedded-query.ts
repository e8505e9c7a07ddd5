import dynalite from 'dynalite/db/index.js'
import type { Level } from './embedded-folder'
import type { Table } from './embedded-read'
import { indexPrefix, indexSort, invalid, itemPrefix, noTable } from './embedded-write'
import { itemBytes, readUnits, type WireItem } from './item-size'
import { TABLE_SHAPE } from './table-shape'

interface KeyCondition {
  ComparisonOperator: string
  AttributeValueList: { S: string }[]
}

/** A Query after dynalite's validation has turned its expression into conditions. */
export interface QueryRequest {
  TableName: string
  IndexName?: string
  KeyConditions: Record<string, KeyCondition>
  Limit?: number
  ScanIndexForward?: boolean
  ConsistentRead?: boolean
  ExclusiveStartKey?: WireItem
  FilterExpression?: string
  ProjectionExpression?: string
}

const PAGE_BYTES = 1024 * 1024
const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')

export async function query(level: Level, table: Table, request: QueryRequest) {
  if (request.TableName !== table.TableName) throw noTable()
  if (request.FilterExpression || request.ProjectionExpression)
    throw invalid('Filters and projections are not offered by the embedded store')
  const shape = request.IndexName ? TABLE_SHAPE.indexes.find(({ name }) => name === request.IndexName) : TABLE_SHAPE
  if (!shape) throw invalid(`The table does not have the specified index: ${request.IndexName}`)
  if (request.IndexName && request.ConsistentRead)
    throw invalid('Consistent reads are not supported on global secondary indexes')

  const partition = request.KeyConditions[shape.partitionKey]?.AttributeValueList[0]?.S
  if (partition === undefined) throw invalid(`Query condition missed key schema element: ${shape.partitionKey}`)
  const prefix = request.IndexName
    ? indexPrefix(request.IndexName, partition)
    : itemPrefix(request.TableName) + dynalite.createKey({ pk: { S: partition }, sk: { S: '' } }, table).slice(0, -1)
  const within = sortRange(prefix, request.KeyConditions[shape.sortKey])
  const range = { ...startAfter(within, prefix, request, shape.sortKey), reverse: request.ScanIndexForward === false }
  return page(level, range, request, [...new Set(['pk', 'sk', shape.partitionKey, shape.sortKey])])
}

/** '0' is the character after '/', so `x0` is the end of everything that starts with `x/`. */
function sortRange(prefix: string, condition: KeyCondition | undefined): { gte: string; lt: string } {
  const whole = { gte: prefix, lt: `${prefix}~` }
  if (!condition) return whole
  const [from, to] = condition.AttributeValueList.map(({ S }) => prefix + hex(S)) as [string, string | undefined]
  switch (condition.ComparisonOperator) {
    case 'EQ':
      return { gte: `${from}/`, lt: `${from}0` }
    case 'BEGINS_WITH':
      return { gte: from, lt: `${from}~` }
    case 'BETWEEN':
      return { gte: `${from}/`, lt: `${to}0` }
    case 'LT':
      return { ...whole, lt: `${from}/` }
    case 'LE':
      return { ...whole, lt: `${from}0` }
    case 'GT':
      return { ...whole, gte: `${from}0` }
    case 'GE':
      return { ...whole, gte: `${from}/` }
    default:
      throw invalid('Attempted conditional constraint is not an indexable operation')
  }
}

function startAfter(within: { gte: string; lt: string }, prefix: string, request: QueryRequest, sortKey: string) {
  const start = request.ExclusiveStartKey
  if (!start) return within
  const sort = start[sortKey]?.['S'] as string
  const key = prefix + (request.IndexName ? indexSort(sort, start) : `${hex(sort)}/`)
  return request.ScanIndexForward === false ? { gte: within.gte, lt: key } : { gt: key, lt: within.lt }
}

async function page(level: Level, range: object, request: QueryRequest, keyNames: string[]) {
  const limit = request.Limit ?? Number.POSITIVE_INFINITY
  const iterator = level.iterator(range)
  const items: WireItem[] = []
  let bytes = 0
  let full = false
  try {
    while (!full) {
      const entries = await iterator.nextv(Math.min(limit - items.length, 200))
      if (entries.length === 0) break
      for (const [, value] of entries) {
        const item = (typeof value === 'string' ? level.getSync(value) : value) as WireItem | undefined
        if (!item) continue
        items.push(item)
        bytes += itemBytes(item)
        full = items.length >= limit || bytes >= PAGE_BYTES
        if (full) break
      }
    }
  } finally {
    await iterator.close()
  }
  const last = items.at(-1)
  const units = readUnits(bytes, request.ConsistentRead === true)
  return {
    Items: items,
    Count: items.length,
    ScannedCount: items.length,
    ...(full && last && { LastEvaluatedKey: Object.fromEntries(keyNames.map((name) => [name, last[name]])) }),
    ConsumedCapacity: {
      TableName: request.TableName,
      CapacityUnits: units,
      Table: { CapacityUnits: request.IndexName ? 0 : units },
      ...(request.IndexName && { GlobalSecondaryIndexes: { [request.IndexName]: { CapacityUnits: units } } }),
    },
  }
}
