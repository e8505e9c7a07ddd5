import { INDEX_NAMES, TABLE_SHAPE } from './table-shape'

/** An attribute value as DynamoDB writes it on the wire; binary is base64. */
export type WireValue = Record<string, unknown>
export type WireItem = Record<string, WireValue>

export const MAX_ITEM_BYTES = 400 * 1024

const utf8 = (text: string) => Buffer.byteLength(text, 'utf8')

/** Approximation in the documentation: one byte per two significant digits, plus one; a minus costs one more. */
function numberBytes(text: string): number {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+|0+$/g, '')
  return digits === '' ? 1 : 1 + Math.ceil(digits.length / 2) + (text.startsWith('-') ? 1 : 0)
}

const base64Bytes = (text: string) =>
  Math.floor((text.length * 3) / 4) - (text.endsWith('==') ? 2 : +text.endsWith('='))

function valueBytes(value: WireValue): number {
  const [type, content] = Object.entries(value)[0] as [string, never]
  if (type === 'S') return utf8(content)
  if (type === 'N') return numberBytes(content)
  if (type === 'B') return base64Bytes(content)
  if (type === 'SS') return (content as string[]).reduce((sum, text) => sum + utf8(text), 0)
  if (type === 'NS') return (content as string[]).reduce((sum, text) => sum + numberBytes(text), 0)
  if (type === 'BS') return (content as string[]).reduce((sum, text) => sum + base64Bytes(text), 0)
  if (type === 'L') return 3 + (content as WireValue[]).reduce((sum, entry) => sum + 1 + valueBytes(entry), 0)
  if (type === 'M') return 3 + Object.keys(content).length + itemBytes(content)
  return 1
}

/** Size of an item as DynamoDB charges it: UTF-8 bytes of names and values. */
export function itemBytes(item: WireItem): number {
  let sum = 0
  for (const name in item) sum += utf8(name) + valueBytes(item[name]!)
  return sum
}

const writeUnitsOf = (...items: (WireItem | undefined)[]) =>
  Math.max(1, ...items.map((item) => (item ? Math.ceil(itemBytes(item) / 1024) : 1)))

/** Read units of one request; `consistent` doubles the eventually consistent price. */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5)
}

/** Write units of replacing `before` by `after`, for the table and each index it touches. */
export function writeUnits(before: WireItem | undefined, after: WireItem | undefined) {
  const indexes: Record<string, number> = {}
  const unchanged = before && after && JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
  for (const name of INDEX_NAMES) {
    const old = indexKey(before, name)
    const now = indexKey(after, name)
    if (unchanged || (old === undefined && now === undefined)) continue
    if (old === now) indexes[name] = writeUnitsOf(before, after)
    else indexes[name] = (old === undefined ? 0 : writeUnitsOf(before)) + (now === undefined ? 0 : writeUnitsOf(after))
  }
  return { table: writeUnitsOf(before, after), indexes }
}

function indexKey(item: WireItem | undefined, name: string): string | undefined {
  const index = TABLE_SHAPE.indexes.find((entry) => entry.name === name)!
  const partition = item?.[index.partitionKey]
  const sort = item?.[index.sortKey]
  return partition && sort ? JSON.stringify([partition, sort]) : undefined
}

const sorted = (item: WireItem) =>
  Object.keys(item)
    .sort()
    .map((name) => [name, item[name]])
