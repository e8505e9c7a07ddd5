import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { pause } from './backoff'
import { decode, type StoredItem, storedKey } from './codec'
import type { Entity, Key, Versioned } from './entity'
import type { ViewContext } from './table'

const BATCH_GET_MAX = 100

/** DynamoDB removes expired items late; nobody sees them meanwhile. */
export const isAlive = (context: ViewContext, item: StoredItem): boolean =>
  item.ttl === undefined || item.ttl * 1000 > context.clock.now().getTime()

export async function readItem<V>(
  context: ViewContext,
  entity: Entity<V>,
  key: Key,
  consistent: boolean,
): Promise<Versioned<V> | undefined> {
  const answer = await context.client.send(
    new GetCommand({
      TableName: context.tableName,
      Key: storedKey(context.county, key),
      ConsistentRead: consistent,
      ...(context.meter && { ReturnConsumedCapacity: 'INDEXES' }),
    }),
  )
  context.meter?.record('read', `get ${entity.name}`, answer.ConsumedCapacity)
  const item = answer.Item as StoredItem | undefined
  return item && isAlive(context, item) ? decode(context, entity, item) : undefined
}

export async function readItems<V>(
  context: ViewContext,
  entity: Entity<V>,
  keys: readonly Key[],
  consistent: boolean,
): Promise<(Versioned<V> | undefined)[]> {
  const nameOf = (key: Key) => JSON.stringify([key.pk, key.sk])
  const stored = keys.map((key) => storedKey(context.county, key))
  const wanted = new Map(stored.map((key) => [nameOf(key), key]))
  const found = new Map<string, StoredItem>()
  const all = [...wanted.values()]
  for (let start = 0; start < all.length; start += BATCH_GET_MAX) {
    const batch = all.slice(start, start + BATCH_GET_MAX)
    for (const item of await readBatch(context, entity.name, batch, consistent)) found.set(nameOf(item), item)
  }
  return stored.map((key) => {
    const item = found.get(nameOf(key))
    return item && isAlive(context, item) ? decode(context, entity, item) : undefined
  })
}

async function readBatch(context: ViewContext, name: string, keys: Key[], consistent: boolean): Promise<StoredItem[]> {
  const items: StoredItem[] = []
  for (let left = keys, attempt = 0; left.length > 0; attempt++) {
    if (attempt > 0) await pause(attempt)
    const answer = await context.client.send(
      new BatchGetCommand({
        RequestItems: { [context.tableName]: { Keys: left, ConsistentRead: consistent } },
        ...(context.meter && { ReturnConsumedCapacity: 'INDEXES' }),
      }),
    )
    context.meter?.record('read', `getMany ${name}`, answer.ConsumedCapacity)
    items.push(...((answer.Responses?.[context.tableName] ?? []) as StoredItem[]))
    left = (answer.UnprocessedKeys?.[context.tableName]?.Keys ?? []) as Key[]
  }
  return items
}
