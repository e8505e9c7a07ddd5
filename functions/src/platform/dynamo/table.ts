import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../clock'
import type { Keyring } from '../crypto/keyring'
import type { Entity, Key, PutWrite, Versioned, Write } from './entity'
import { loadItems } from './load'
import type { Meter } from './meter'
import { type QueryPage, type Question, queryItems } from './query'
import { readItem, readItems } from './read'
import { transactWrites } from './transact'

export type { Entity, Key, Keys, PutWrite, Versioned, Write } from './entity'
export { check, defineEntity, put, remove } from './entity'

export type { Item, QueryPage, Question } from './query'

export interface TableOptions {
  client: DynamoDBClient
  tableName: string
  keyring: Keyring
  clock: Pick<Clock, 'now'>
  meter?: Meter
}

export interface Table {
  readonly keyring: Keyring
  /** The table of one county: nothing outside it can be named. `county` is lower-case letters, digits and dashes. */
  for(county: string): TableView
  /** The same table, counting capacity units on `meter`. */
  metered(meter: Meter): Table
}

export interface TableView {
  readonly county: string
  readonly keyring: Keyring
  get<V>(entity: Entity<V>, key: Key, options?: { consistent?: boolean }): Promise<Versioned<V> | undefined>
  /** In the order of the keys; undefined where there is no record. */
  getMany<V>(
    entity: Entity<V>,
    keys: readonly Key[],
    options?: { consistent?: boolean },
  ): Promise<(Versioned<V> | undefined)[]>
  query(question: Question): Promise<QueryPage>
  /**
   * All of the writes or none, at most 100. Answers the new version of each put (undefined for the others).
   * Throws ConflictProblem (`version.conflict`, `exists`, `absent`) naming the write that did not hold.
   */
  transact(writes: readonly Write[]): Promise<(number | undefined)[]>
  /** Many unconditional puts, not atomic, as version 1: for seeding and imports. */
  load(puts: Iterable<PutWrite>): Promise<number>
}

/** What the parts of a view share. */
export interface ViewContext {
  client: DynamoDBDocumentClient
  tableName: string
  county: string
  keyring: Keyring
  clock: Pick<Clock, 'now'>
  meter: Meter | undefined
}

export function createTable(options: TableOptions): Table {
  const client = DynamoDBDocumentClient.from(options.client, { marshallOptions: { removeUndefinedValues: true } })
  return tableOn(client, options)
}

function tableOn(client: DynamoDBDocumentClient, options: TableOptions): Table {
  const { tableName, keyring, clock } = options
  return {
    keyring,
    for(county) {
      if (!/^[0-9a-z-]{1,32}$/.test(county)) throw new TypeError(`Not a county: ${county}`)
      return viewOf({ client, tableName, county, keyring, clock, meter: options.meter })
    },
    metered: (meter) => tableOn(client, { ...options, meter }),
  }
}

function viewOf(context: ViewContext): TableView {
  return {
    county: context.county,
    keyring: context.keyring,
    get: (entity, key, options) => readItem(context, entity, key, options?.consistent === true),
    getMany: (entity, keys, options) => readItems(context, entity, keys, options?.consistent === true),
    query: (question) => queryItems(context, question),
    transact: (writes) => transactWrites(context, writes),
    load: (puts) => loadItems(context, puts),
  }
}
