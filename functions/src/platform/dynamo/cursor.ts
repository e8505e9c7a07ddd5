import type { Keyring } from '../crypto/keyring'
import { Problem } from '../errors'

/** Sealed with the query it belongs to (county, index, partition, range): another query cannot go on from it. */
export function sealCursor(keyring: Keyring, query: readonly string[], key: Record<string, unknown>): string {
  return Buffer.from(keyring.encrypt(['cursor', ...query], JSON.stringify(key))).toString('base64url')
}

/** Throws Problem `cursor.invalid` for a cursor that was changed, made up or given out for another list. */
export function openCursor(keyring: Keyring, query: readonly string[], cursor: string): Record<string, unknown> {
  try {
    return JSON.parse(keyring.decrypt(['cursor', ...query], Buffer.from(cursor, 'base64url')))
  } catch (cause) {
    throw new Problem('cursor.invalid', 400, '翻页标记无效，请从第一页重新查看。', { cause })
  }
}
