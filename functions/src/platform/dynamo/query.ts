import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { decode, keysOf, type StoredItem } from './codec'
import { openCursor, sealCursor } from './cursor'
import type { Entity, Keys, Versioned } from './entity'
import { isAlive } from './read'
import type { ViewContext } from './table'
import type { IndexName } from './table-shape'

export interface Question {
  index: 'main' | IndexName
  pk: string
  /** Sort keys that start so; without it and `between` the whole partition. */
  prefix?: string
  /** Sort keys from the first to the second, both included. */
  between?: readonly [string, string]
  limit: number
  cursor?: string | undefined
  reverse?: boolean
  /** Only on `main`. */
  consistent?: boolean
}

export interface Item {
  is<V>(entity: Entity<V>): boolean
  as<V>(entity: Entity<V>): Versioned<V>
  /** The keys as stored, without the county. */
  keys(): Keys
  /** Epoch seconds after which the record is gone. */
  readonly ttl: number | undefined
}

export interface QueryPage {
  items: Item[]
  /** Present while there may be more. */
  cursor?: string
}

export async function queryItems(context: ViewContext, query: Question): Promise<QueryPage> {
  const names = query.index === 'main' ? { pk: 'pk', sk: 'sk' } : { pk: `${query.index}pk`, sk: `${query.index}sk` }
  const partition = `${context.county}#${query.pk}`
  const bound = [context.tableName, query.index, partition, rangeOf(query), query.reverse ? 'reverse' : 'forward']
  const start = query.cursor === undefined ? undefined : openCursor(context.keyring, bound, query.cursor)
  const answer = await context.client.send(
    new QueryCommand({
      TableName: context.tableName,
      ...(query.index !== 'main' && { IndexName: query.index }),
      ...conditionOf(query, names, partition),
      Limit: query.limit,
      ScanIndexForward: !query.reverse,
      ConsistentRead: query.consistent === true,
      ...(start && { ExclusiveStartKey: start }),
      ...(context.meter && { ReturnConsumedCapacity: 'INDEXES' }),
    }),
  )
  context.meter?.record('read', `query ${query.index}`, answer.ConsumedCapacity)
  const stored = ((answer.Items ?? []) as StoredItem[]).filter((item) => isAlive(context, item))
  const items = stored.map((item) => ({
    is: <V>(entity: Entity<V>) => item.e === entity.name,
    as: <V>(entity: Entity<V>) => decode(context, entity, item),
    keys: () => keysOf(context.county, item),
    ttl: item.ttl,
  }))
  const last = answer.LastEvaluatedKey
  return last ? { items, cursor: sealCursor(context.keyring, bound, last) } : { items }
}

const rangeOf = (query: Question) => JSON.stringify([query.prefix ?? null, query.between ?? null])

function conditionOf(query: Question, names: { pk: string; sk: string }, partition: string) {
  const range = query.between ? ' AND #sk BETWEEN :from AND :to' : query.prefix ? ' AND begins_with(#sk, :prefix)' : ''
  return {
    KeyConditionExpression: `#pk = :pk${range}`,
    ExpressionAttributeNames: { '#pk': names.pk, ...(range && { '#sk': names.sk }) },
    ExpressionAttributeValues: {
      ':pk': partition,
      ...(query.between
        ? { ':from': query.between[0], ':to': query.between[1] }
        : query.prefix && { ':prefix': query.prefix }),
    },
  }
}
