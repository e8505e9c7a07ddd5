import type { Keyring } from '../crypto/keyring'
import { Problem } from '../errors'
import type { Entity, Key, Keys, Versioned } from './entity'
import { INDEX_NAMES, type IndexName } from './table-shape'

/** An item as it lies in the table: keys, kind `e`, version `v`, plain fields in `d`, encrypted ones in `s`. */
export interface StoredItem {
  pk: string
  sk: string
  e: string
  v: number
  ttl?: number
  d: Record<string, unknown>
  s?: Record<string, Uint8Array>
  [key: string]: unknown
}

export interface CodecContext {
  tableName: string
  county: string
  keyring: Keyring
}

/** The stored key of a key inside `county`. */
export const storedKey = (county: string, key: Key): Key => ({ pk: `${county}#${key.pk}`, sk: key.sk })

export function encode(context: CodecContext, entity: Entity, input: unknown, version: number): StoredItem {
  const value = entity.schema.parse(input) as Record<string, unknown>
  const keys = entity.keys(value, context.county)
  const { pk, sk } = storedKey(context.county, keys)
  const item: StoredItem = { pk, sk, e: entity.name, v: version, d: {} }
  for (const name of INDEX_NAMES) Object.assign(item, indexKeys(context.county, name, keys[name]))
  const ttl = entity.ttl?.(value)
  if (ttl !== undefined) item.ttl = ttl
  for (const [field, content] of Object.entries(value)) {
    if (content === undefined) continue
    if (!entity.secret.includes(field)) item.d[field] = content
    else {
      item.s ??= {}
      item.s[field] = context.keyring.encrypt([context.tableName, pk, sk, field], JSON.stringify(content))
    }
  }
  return item
}

function indexKeys(county: string, name: IndexName, key: Key | undefined) {
  return key && { [`${name}pk`]: `${county}#${key.pk}`, [`${name}sk`]: key.sk }
}

/** The keys of a stored item, without the county before them. */
export function keysOf(county: string, item: StoredItem): Keys {
  const inside = (pk: unknown) => String(pk).slice(county.length + 1)
  const keys: Keys = { pk: inside(item.pk), sk: item.sk }
  for (const name of INDEX_NAMES)
    if (item[`${name}pk`] !== undefined) keys[name] = { pk: inside(item[`${name}pk`]), sk: String(item[`${name}sk`]) }
  return keys
}

export function decode<V>(context: CodecContext, entity: Entity<V>, item: StoredItem): Versioned<V> {
  if (item.e !== entity.name) throw new TypeError(`Record is a ${item.e}, not a ${entity.name}`)
  const value: Record<string, unknown> = { ...item.d }
  for (const [field, sealed] of Object.entries(item.s ?? {}))
    value[field] = JSON.parse(context.keyring.decrypt([context.tableName, item.pk, item.sk, field], sealed))
  try {
    return { value: entity.schema.parse(value), version: item.v }
  } catch (cause) {
    throw new Problem('record.unreadable', 500, '一条记录的内容不符合格式，没有显示，请联系管理员。', { cause })
  }
}
