export interface Key {
  pk: string
  sk: string
}

export interface Keys extends Key {
  gs1?: Key | undefined
  gs2?: Key | undefined
  gs3?: Key | undefined
}

/** What an entity needs of a schema; zod and zod/mini both fit. */
export interface Parser<V> {
  parse(data: unknown): V
}

export interface Entity<V = unknown> {
  readonly name: string
  readonly schema: Parser<V>
  /** Top-level attributes that are encrypted. */
  readonly secret: readonly string[]
  /** Keys inside one county: the view puts the county before every partition key. */
  keys(value: V, county: string): Keys
  /** Epoch seconds after which the record is gone. */
  ttl?(value: V): number | undefined
}

export interface EntityDefinition<V> {
  name: string
  schema: Parser<V>
  secret?: readonly (keyof V & string)[]
  keys(value: V, county: string): Keys
  ttl?(value: V): number | undefined
}

/**
 * Describes one kind of record in the table.
 *
 * @example
 * const Household = defineEntity({
 *   name: 'household', schema: HouseholdSchema, secret: ['headName'],
 *   keys: (household) => ({ pk: `HH#${household.id}`, sk: 'FILE' }),
 * })
 */
export function defineEntity<V extends object>(definition: EntityDefinition<V>): Entity<V> {
  return { secret: [], ...definition }
}

export interface Versioned<V> {
  value: V
  version: number
}

export type PutCondition = { ifAbsent?: true; ifVersion?: never } | { ifVersion?: number; ifAbsent?: never }

export type Write =
  | { kind: 'put'; entity: Entity; value: unknown; condition: PutCondition }
  | { kind: 'remove'; entity: Entity; key: Key; condition: { ifVersion?: number } }
  | { kind: 'check'; entity: Entity; key: Key; condition: { ifVersion: number } | { exists: boolean } }
export type PutWrite = Extract<Write, { kind: 'put' }>

/**
 * Writes a record. `ifAbsent` makes version 1, `ifVersion: n` makes n + 1; without a condition the record is replaced
 * whatever it was, and its version becomes the present millisecond, so that no earlier version matches it.
 */
export const put = <V>(entity: Entity<V>, value: V, condition: PutCondition = {}): PutWrite => ({
  kind: 'put',
  entity: entity as Entity,
  value,
  condition,
})

export const remove = <V>(entity: Entity<V>, key: Key, condition: { ifVersion?: number } = {}): Write => ({
  kind: 'remove',
  entity: entity as Entity,
  key,
  condition,
})

/** Writes nothing; the transaction holds only if the record is as stated. */
export const check = <V>(
  entity: Entity<V>,
  key: Key,
  condition: { ifVersion: number } | { exists: boolean },
): Write => ({ kind: 'check', entity: entity as Entity, key, condition })
