import { createHash } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import batchGetRules from 'dynalite/validations/batchGetItem.js'
import batchWriteRules from 'dynalite/validations/batchWriteItem.js'
import getRules from 'dynalite/validations/getItem.js'
import validations from 'dynalite/validations/index.js'
import queryRules from 'dynalite/validations/query.js'
import { type OpenFolder, openFolder, storeError } from './embedded-folder'
import { type QueryRequest, query } from './embedded-query'
import { batchGetItem, getItem, transactGetItems } from './embedded-read'
import { runChecked, runTransaction, runWrite, type WriteKind } from './embedded-transact'
import { collector, consumedByWrites, EXPIRY_PREFIX, invalid, refusal } from './embedded-write'
import type { WireItem } from './item-size'
import { createTableInput } from './table-shape'

export interface EmbeddedStore {
  client: DynamoDBClient
  /** Removes items whose ttl lies before `epochSeconds`; answers how many. */
  removeExpired(epochSeconds: number): Promise<number>
  close(): Promise<void>
}

interface SdkRequest {
  headers: Record<string, string>
  body: Uint8Array
}

// biome-ignore lint/suspicious/noExplicitAny: wire requests are checked by dynalite's validation, not by types
type Wire = any

const decoder = new TextDecoder()
const TOKEN_LIFE_MS = 10 * 60 * 1000

/**
 * DynamoDB in this process: dynalite's rules and actions over LevelDB in `folder`, reached by the ordinary SDK client
 * without a port. Writes run one after another; each request that writes is one LevelDB batch, so a kill leaves all
 * of it or nothing. Every change passes `commit`: a stream would be fed there.
 */
export async function openEmbedded(folder: string, tableName: string): Promise<EmbeddedStore> {
  // What the SDK needs in a year is not a message for the villager's clerk who starts this on Node 20.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  const open = await openFolder(folder)
  const engine = createEngine(open, tableName, folder)
  const client = new DynamoDBClient({
    region: 'embedded',
    endpoint: 'http://embedded.invalid',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    // Nobody reads a signature or a log here, and making them takes half of each call.
    signer: { sign: async (request: unknown) => request } as never,
    logger: {} as never,
    requestHandler: {
      handle: async (request: unknown) => ({ response: await engine.answer(request as SdkRequest) }),
    } as never,
  })
  return { client, removeExpired: engine.removeExpired, close: engine.close }
}

function createEngine({ store, level }: OpenFolder, tableName: string, folder: string) {
  const table = { ...createTableInput(tableName), TableStatus: 'ACTIVE' }
  store.getTable = (name, checkStatus, done) => {
    const answer = typeof checkStatus === 'function' ? checkStatus : done!
    if (name === tableName) return answer(null, table)
    answer(refusal('com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', 'Requested resource not found'))
  }
  let queue: Promise<unknown> = Promise.resolve()
  const tokens = new Map<string, { at: number; body: string; answer: object }>()

  const serially = <T>(run: () => Promise<T>): Promise<T> => {
    const next = queue.then(run, run)
    queue = next.catch(() => undefined)
    return next
  }

  /** Collects the writes of `run`, then writes them as one batch; with `sync` it also survives a power cut. */
  const commit = async (
    factor: 1 | 2,
    sync: boolean,
    run: (collected: ReturnType<typeof collector>) => object | undefined,
  ) => {
    const collected = collector(store, level)
    const answer = run(collected)
    if (collected.ops.length > 0) await level.batch(collected.ops, { sync })
    const capacity = consumedByWrites(tableName, [...collected.changes, ...collected.checked], factor)
    return { ...answer, ConsumedCapacity: capacity }
  }
  const write = (kind: WriteKind) => (request: Wire) =>
    serially(() => commit(1, true, (collected) => runWrite(kind, request, collected)))

  const batchWrite = (request: Wire) => {
    const data: Wire = checked(request, batchWriteRules)
    return serially(async () => {
      const { ConsumedCapacity } = await commit(1, false, (collected) => {
        for (const [name, requests] of Object.entries<Wire[]>(data.RequestItems)) {
          noDuplicates(requests.map((entry) => entry.PutRequest?.Item ?? entry.DeleteRequest.Key))
          for (const { PutRequest, DeleteRequest } of requests) {
            if (PutRequest) runChecked('Put', { TableName: name, Item: PutRequest.Item }, collected)
            else runChecked('Delete', { TableName: name, Key: DeleteRequest.Key }, collected)
          }
        }
        return undefined
      })
      return { UnprocessedItems: {}, ConsumedCapacity: [ConsumedCapacity] }
    })
  }

  const transactWrite = (request: Wire) =>
    serially(async () => {
      const token: string | undefined = request.ClientRequestToken
      const body = createHash('sha256').update(JSON.stringify(request.TransactItems)).digest('base64')
      const known = token && rememberedAnswer(tokens, token, body)
      if (known) return known
      if (!(request.TransactItems?.length > 0 && request.TransactItems.length <= 100))
        throw invalid('Member must have length less than or equal to 100 and greater than or equal to 1')
      const { ConsumedCapacity } = await commit(2, true, (collected) => {
        runTransaction(level, table, request.TransactItems, collected)
        return undefined
      })
      const answer = { ConsumedCapacity: [ConsumedCapacity] }
      if (token) tokens.set(token, { at: Date.now(), body, answer })
      return answer
    })

  const checked = (request: Wire, rules: { types: object; custom: unknown }): Wire => {
    const data = validations.checkTypes(request, rules.types)
    validations.checkValidations(data, rules.types, rules.custom, store)
    return data
  }

  const operations: Record<string, (request: Wire) => object | Promise<object>> = {
    GetItem: (request) => getItem(level, table, checked(request, getRules)),
    BatchGetItem: (request) => batchGetItem(level, table, checked(request, batchGetRules)),
    TransactGetItems: (request) => serially(async () => transactGetItems(level, table, request)),
    Query: (request) => query(level, table, checked(request, queryRules) as QueryRequest),
    PutItem: write('Put'),
    UpdateItem: write('Update'),
    DeleteItem: write('Delete'),
    BatchWriteItem: batchWrite,
    TransactWriteItems: transactWrite,
    DescribeTable: () => ({ Table: table }),
  }

  const answer = async (request: SdkRequest) => {
    const name = request.headers['x-amz-target']?.split('.')[1] ?? ''
    const run = operations[name]
    try {
      if (!run) throw refusal('com.amazon.coral.service#UnknownOperationException', `${name} is not offered`)
      return response(200, await run(JSON.parse(decoder.decode(request.body))))
    } catch (error) {
      const refused = error as { statusCode?: number; body?: object }
      if (refused.statusCode && refused.body) return response(refused.statusCode, refused.body)
      throw storeError(error, folder)
    }
  }

  const removeExpired = (epochSeconds: number) =>
    serially(async () => {
      const until = `${EXPIRY_PREFIX}${String(epochSeconds).padStart(12, '0')}~`
      const iterator = level.iterator({ gte: EXPIRY_PREFIX, lt: until })
      const entries = await iterator.nextv(10_000).finally(() => iterator.close())
      await commit(1, false, (collected) => {
        for (const [key] of entries) {
          const item = level.getSync(key.slice(EXPIRY_PREFIX.length + 13)) as WireItem | undefined
          if (item) runWrite('Delete', { TableName: tableName, Key: { pk: item['pk'], sk: item['sk'] } }, collected)
        }
        return undefined
      })
      return entries.length
    })

  const close = () => serially(() => level.close())
  return { answer, removeExpired, close }
}

const response = (statusCode: number, body: object) => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: new TextEncoder().encode(JSON.stringify(body)),
})

function noDuplicates(keys: WireItem[]): void {
  const seen = new Set(keys.map((key) => JSON.stringify([key['pk'], key['sk']])))
  if (seen.size < keys.length) throw invalid('Provided list of item keys contains duplicates')
}

/** A repeated transaction with the same token answers as the first; with another body it is refused. */
function rememberedAnswer(
  tokens: Map<string, { at: number; body: string; answer: object }>,
  token: string,
  body: string,
): object | undefined {
  for (const [old, { at }] of tokens) {
    if (Date.now() - at < TOKEN_LIFE_MS) break
    tokens.delete(old)
  }
  const known = tokens.get(token)
  if (known && known.body !== body)
    throw refusal(
      'com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request',
    )
  return known?.answer
}
