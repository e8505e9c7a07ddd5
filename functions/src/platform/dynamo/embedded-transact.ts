import deleteItem from 'dynalite/actions/deleteItem.js'
import putItem from 'dynalite/actions/putItem.js'
import updateItem from 'dynalite/actions/updateItem.js'
import dynalite, { type Store } from 'dynalite/db/index.js'
import deleteRules from 'dynalite/validations/deleteItem.js'
import validations from 'dynalite/validations/index.js'
import putRules from 'dynalite/validations/putItem.js'
import updateRules from 'dynalite/validations/updateItem.js'
import type { Level } from './embedded-folder'
import { readItem, type Table } from './embedded-read'
import { type Collector, invalid, noTable, refusal } from './embedded-write'
import type { WireItem } from './item-size'

const ACTIONS = {
  Put: { run: putItem, rules: putRules },
  Delete: { run: deleteItem, rules: deleteRules },
  Update: { run: updateItem, rules: updateRules },
  ConditionCheck: { run: checkItem, rules: deleteRules },
}
export type WriteKind = keyof typeof ACTIONS
type Request = { TableName: string; Key?: WireItem; Item?: WireItem }

/** Checks one write and runs it against the collector; throws what DynamoDB would refuse. */
export function runWrite(kind: WriteKind, request: object, collected: Pick<Collector, 'facade'>): object {
  const { rules } = ACTIONS[kind]
  const data = validations.checkTypes(request, rules.types)
  validations.checkValidations(data, rules.types, rules.custom, collected.facade)
  return runChecked(kind, data, collected)
}

/** Runs a write whose content was checked already. dynalite's actions answer at once on the collector. */
export function runChecked(kind: WriteKind, data: object, { facade }: Pick<Collector, 'facade'>): object {
  const { run } = ACTIONS[kind]
  let outcome: { error: Error | null; result: object } | undefined
  run(facade, data, (error: Error | null, result?: object) => {
    outcome = { error, result: result ?? {} }
  })
  if (!outcome) throw new Error('dynalite did not answer at once')
  if (outcome.error) throw outcome.error
  return outcome.result
}

function checkItem(store: object, request: object, done: (error: Error | null) => void): void {
  const { TableName, Key } = request as { TableName: string; Key: WireItem }
  const { getTable, getItemDb } = store as Store
  getTable(TableName, (_error, table) => {
    getItemDb(TableName).get(dynalite.createKey(Key, table as object), (_missing, item) =>
      done(dynalite.checkConditional(request, item as object | undefined) ?? null),
    )
  })
}

/** All writes of a transaction collected, or the refusal DynamoDB answers with a reason for each item. */
export function runTransaction(level: Level, table: Table, items: Record<string, Request>[], collected: Collector) {
  const seen = new Set<string>()
  const refusals: (Error | undefined)[] = []
  for (const item of items) {
    const [kind, request] = Object.entries(item)[0] as [WriteKind, Request]
    if (request.TableName !== table.TableName) throw noTable()
    if (!ACTIONS[kind]) throw invalid(`Unknown transact item: ${kind}`)
    const key = JSON.stringify([(request.Key ?? request.Item)?.['pk'], (request.Key ?? request.Item)?.['sk']])
    if (seen.has(key)) throw invalid('Transaction request cannot include multiple operations on one item')
    seen.add(key)
    refusals.push(attempt(() => runWrite(kind, request, collected)))
    if (kind === 'ConditionCheck') {
      const before = readItem(level, table, request.TableName, request.Key!)
      collected.checked.push({ before, after: before })
    }
  }
  if (refusals.some(Boolean)) throw cancelled(refusals)
}

function attempt(run: () => unknown): Error | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 400) return error as Error
    throw error
  }
}

function cancelled(refusals: (Error | undefined)[]): Error {
  const reasons = refusals.map((error) => {
    const body = (error as { body?: { __type: string; message?: string } } | undefined)?.body
    if (!body) return { Code: 'None' }
    const type = body.__type.split('#').at(-1)!
    if (type === 'ConditionalCheckFailedException')
      return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' }
    return { Code: 'ValidationError', Message: body.message ?? '' }
  })
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return refusal(
    'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  )
}
