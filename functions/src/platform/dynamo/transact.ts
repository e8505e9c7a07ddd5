import { randomUUID } from 'node:crypto'
import type { CancellationReason } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { ConflictProblem, StoreError } from '../errors'
import { pause } from './backoff'
import { encode, storedKey } from './codec'
import type { PutCondition, PutWrite, Write } from './entity'
import type { ViewContext } from './table'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

const TRANSACT_MAX = 100

export async function transactWrites(context: ViewContext, writes: readonly Write[]): Promise<(number | undefined)[]> {
  if (writes.length === 0) return []
  if (writes.length > TRANSACT_MAX) throw new RangeError(`A transaction holds at most ${TRANSACT_MAX} writes`)
  const versions = writes.map((write) => (write.kind === 'put' ? nextVersion(context, write) : undefined))
  const input: TransactWriteCommandInput = {
    TransactItems: writes.map((write, place) => transactItem(context, write, versions[place])),
    // The SDK repeats a request whose answer was lost; with one token it has its effect once.
    ClientRequestToken: randomUUID(),
    ...(context.meter && { ReturnConsumedCapacity: 'INDEXES' }),
  }
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await context.client.send(new TransactWriteCommand(input))
      context.meter?.record('write', `transact ${writes.length}`, answer.ConsumedCapacity)
      return versions
    } catch (error) {
      if (!isContention(error)) throw conflictOf(error, writes)
      await pause(attempt)
    }
  }
}

function nextVersion(context: ViewContext, { condition }: PutWrite): number {
  if (condition.ifVersion !== undefined) return condition.ifVersion + 1
  return condition.ifAbsent ? 1 : context.clock.now().getTime()
}

function transactItem(context: ViewContext, write: Write, version: number | undefined): TransactItem {
  const TableName = context.tableName
  if (write.kind === 'put') {
    const Item = encode(context, write.entity, write.value, version!)
    return { Put: { TableName, Item, ...putCondition(context, write.condition) } }
  }
  const Key = storedKey(context.county, write.key)
  if (write.kind === 'remove') return { Delete: { TableName, Key, ...versionCondition(write.condition.ifVersion) } }
  if ('ifVersion' in write.condition)
    return { ConditionCheck: { TableName, Key, ...versionCondition(write.condition.ifVersion)! } }
  const ConditionExpression = write.condition.exists ? alive : gone
  return { ConditionCheck: { TableName, Key, ConditionExpression, ...timeValues(context) } }
}

const versionCondition = (version: number | undefined) =>
  version === undefined
    ? undefined
    : {
        ConditionExpression: '#v = :v',
        ExpressionAttributeNames: { '#v': 'v' },
        ExpressionAttributeValues: { ':v': version },
      }

/** An expired record counts as gone, also while DynamoDB still holds it. */
const gone = 'attribute_not_exists(#pk) OR #ttl <= :now'
const alive = 'attribute_exists(#pk) AND (attribute_not_exists(#ttl) OR #ttl > :now)'
const timeValues = (context: ViewContext) => ({
  ExpressionAttributeNames: { '#pk': 'pk', '#ttl': 'ttl' },
  ExpressionAttributeValues: { ':now': Math.floor(context.clock.now().getTime() / 1000) },
})

function putCondition(context: ViewContext, condition: PutCondition) {
  if (condition.ifAbsent) return { ConditionExpression: gone, ...timeValues(context) }
  return versionCondition(condition.ifVersion)
}

interface Cancelled {
  name: string
  CancellationReasons?: CancellationReason[]
  message: string
}

/** Another transaction held one of the items: nothing was written, and trying again is right. */
function isContention(error: unknown): boolean {
  const { name, CancellationReasons } = error as Cancelled
  if (name === 'TransactionInProgressException') return true
  const codes = (CancellationReasons ?? []).map(({ Code }) => Code).filter((code) => code && code !== 'None')
  return name === 'TransactionCanceledException' && codes.length > 0 && codes.every(isPassing)
}
const isPassing = (code: string | undefined) =>
  code === 'TransactionConflict' || code === 'ThrottlingError' || code === 'ProvisionedThroughputExceeded'

/** An item above 400 KB, however the engine says so. */
export function tooLarge(error: unknown): StoreError | undefined {
  const { CancellationReasons, message } = error as Cancelled
  const texts = [message, ...(CancellationReasons ?? []).map((reason) => reason.Message)]
  if (!texts.some((text) => /item size|size has exceeded/i.test(text ?? ''))) return undefined
  return new StoreError('store.large', '内容太长，无法保存，请删减后再试。', error)
}

function conflictOf(error: unknown, writes: readonly Write[]): unknown {
  const { name, CancellationReasons } = error as Cancelled
  const large = tooLarge(error)
  if (large) return large
  if (name !== 'TransactionCanceledException') return error
  const place = CancellationReasons?.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') ?? -1
  const write = writes[place]
  if (!write) return error
  if (write.kind === 'put' && write.condition.ifAbsent)
    return new ConflictProblem('exists', '这条记录已经有了，没有重复保存。', place)
  if (write.kind === 'check' && 'exists' in write.condition)
    return write.condition.exists
      ? new ConflictProblem('absent', '要用到的记录已经不在了，请刷新后再试。', place)
      : new ConflictProblem('exists', '这条记录已经有了，没有重复保存。', place)
  return new ConflictProblem('version.conflict', '内容刚被别人改过，您的修改没有保存，请刷新后再改。', place)
}
