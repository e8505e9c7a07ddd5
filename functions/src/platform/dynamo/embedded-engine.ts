import batchGetRules from 'dynalite/validations/batchGetItem.js'
import batchWriteRules from 'dynalite/validations/batchWriteItem.js'
import getRules from 'dynalite/validations/getItem.js'
import validations from 'dynalite/validations/index.js'
import queryRules from 'dynalite/validations/query.js'
import type { Committer } from './embedded-commit'
import { type OpenFolder, storeError } from './embedded-folder'
import { type QueryRequest, query } from './embedded-query'
import { batchGetItem, getItem, type Table, transactGetItems } from './embedded-read'
import { createTokens } from './embedded-tokens'
import { runChecked, runTransaction, runWrite, type WriteKind } from './embedded-transact'
import { invalid, noTable, refusal } from './embedded-write'
import type { WireItem } from './item-size'
import { createTableInput } from './table-shape'

export interface SdkRequest {
  headers: Record<string, string>
  body: Uint8Array
}

// biome-ignore lint/suspicious/noExplicitAny: wire requests are checked by dynalite's rules, not by types
type Wire = any
type Operation = (request: Wire) => object | Promise<object>

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const TRANSACT_MOST = 100

/** Answers the requests of the SDK as DynamoDB would. Tables and scans are not offered. */
export function createEngine(open: OpenFolder, committer: Committer, tableName: string, folder: string) {
  const { store, level } = open
  const table = { ...createTableInput(tableName), TableStatus: 'ACTIVE' }
  store.getTable = (name, checkStatus, done) => {
    const answer = typeof checkStatus === 'function' ? checkStatus : done!
    if (name === tableName) return answer(null, table)
    answer(noTable())
  }
  const checked = (request: Wire, rules: { types: object; custom: unknown }): Wire => {
    const data = validations.checkTypes(request, rules.types)
    validations.checkValidations(data, rules.types, rules.custom, store)
    return data
  }
  const operations: Record<string, Operation> = {
    GetItem: (request) => getItem(level, table, checked(request, getRules)),
    BatchGetItem: (request) => batchGetItem(level, table, checked(request, batchGetRules)),
    TransactGetItems: (request) => committer.serially(async () => transactGetItems(level, table, request)),
    Query: (request) => query(level, table, checked(request, queryRules) as QueryRequest),
    ...writeOperations(open, committer, table, checked),
  }
  return async (request: SdkRequest) => {
    const name = request.headers['x-amz-target']?.split('.')[1] ?? ''
    try {
      const run = operations[name]
      if (!run) throw refusal('com.amazon.coral.service#UnknownOperationException', `${name} is not offered`)
      return response(200, await run(JSON.parse(decoder.decode(request.body))))
    } catch (error) {
      const refused = error as { statusCode?: number; body?: object }
      if (refused.statusCode && refused.body) return response(refused.statusCode, refused.body)
      throw storeError(error, folder)
    }
  }
}

function writeOperations(
  { level }: OpenFolder,
  { serially, commit }: Committer,
  table: Table,
  checked: (request: Wire, rules: { types: object; custom: unknown }) => Wire,
): Record<string, Operation> {
  const tokens = createTokens()
  const single = (kind: WriteKind) => (request: Wire) =>
    serially(async () => {
      let answer: object = {}
      const ConsumedCapacity = await commit(1, true, (collected) => {
        answer = runWrite(kind, request, collected)
      })
      return { ...answer, ConsumedCapacity }
    })
  return {
    PutItem: single('Put'),
    UpdateItem: single('Update'),
    DeleteItem: single('Delete'),
    BatchWriteItem: (request) => {
      const requests = Object.entries<Wire[]>(checked(request, batchWriteRules).RequestItems)
      return serially(async () => {
        const ConsumedCapacity = await commit(1, false, (collected) => {
          for (const [TableName, entries] of requests) {
            noDuplicates(entries.map((entry) => entry.PutRequest?.Item ?? entry.DeleteRequest.Key))
            for (const { PutRequest, DeleteRequest } of entries) {
              if (PutRequest) runChecked('Put', { TableName, Item: PutRequest.Item }, collected)
              else runChecked('Delete', { TableName, Key: DeleteRequest.Key }, collected)
            }
          }
        })
        return { UnprocessedItems: {}, ConsumedCapacity: [ConsumedCapacity] }
      })
    },
    TransactWriteItems: ({ TransactItems: items, ClientRequestToken: token }) =>
      serially(async () => {
        const before = tokens.answerOf(token, items)
        if (before) return before
        if (!(items?.length > 0 && items.length <= TRANSACT_MOST))
          throw invalid('Member must have length less than or equal to 100 and greater than or equal to 1')
        const answer = { ConsumedCapacity: [await commit(2, true, (all) => runTransaction(level, table, items, all))] }
        tokens.remember(token, items, answer)
        return answer
      }),
  }
}

const response = (statusCode: number, body: object) => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: encoder.encode(JSON.stringify(body)),
})

function noDuplicates(keys: WireItem[]): void {
  const seen = new Set(keys.map((key) => JSON.stringify([key['pk'], key['sk']])))
  if (seen.size < keys.length) throw invalid('Provided list of item keys contains duplicates')
}
