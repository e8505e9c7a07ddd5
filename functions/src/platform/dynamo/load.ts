import { BatchWriteCommand, type BatchWriteCommandInput, type BatchWriteCommandOutput } from '@aws-sdk/lib-dynamodb'
import { pause } from './backoff'
import { encode } from './codec'
import type { PutWrite } from './entity'
import type { ViewContext } from './table'
import { tooLarge } from './transact'

const BATCH_WRITE_MAX = 25
const AT_ONCE = 4

/** Answers how many records were written. */
export async function loadItems(context: ViewContext, puts: Iterable<PutWrite>): Promise<number> {
  let count = 0
  const source = batches(puts)
  const worker = async () => {
    for (const batch of source) {
      await writeBatch(context, batch)
      count += batch.length
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return count
}

function* batches(puts: Iterable<PutWrite>): Generator<PutWrite[]> {
  let batch: PutWrite[] = []
  for (const write of puts) {
    batch.push(write)
    if (batch.length < BATCH_WRITE_MAX) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function writeBatch(context: ViewContext, batch: PutWrite[]): Promise<void> {
  let left: BatchWriteCommandInput['RequestItems'] = {
    [context.tableName]: batch.map(({ entity, value }) => ({
      PutRequest: { Item: encode(context, entity, value, 1) },
    })),
  }
  for (let attempt = 0; left && Object.keys(left).length > 0; attempt++) {
    if (attempt > 0) await pause(attempt)
    const command: BatchWriteCommand = new BatchWriteCommand({
      RequestItems: left,
      ...(context.meter && { ReturnConsumedCapacity: 'INDEXES' }),
    })
    const answer: BatchWriteCommandOutput = await context.client.send(command).catch((error) => {
      throw tooLarge(error) ?? error
    })
    context.meter?.record('write', `load ${batch.length}`, answer.ConsumedCapacity)
    left = answer.UnprocessedItems
  }
}
