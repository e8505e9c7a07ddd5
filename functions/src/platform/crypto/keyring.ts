import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes as systemRandom } from 'node:crypto'
import { Problem } from '../errors'

/** One version of the master key, 32 bytes. Ids are short ASCII (`k1`); the last of a list is the one that encrypts. */
export interface MasterKey {
  id: string
  key: Uint8Array
}

/** What may be looked up without being readable. */
export type BlindKind =
  | 'id-number'
  | 'phone'
  | 'openid'
  | 'bind-code'
  | 'code'
  | 'ticket'
  | 'account'
  | 'token'
  | 'device'

/**
 * Encrypts fields and makes look-up hashes. `place` (table, pk, sk, attribute) is authenticated with the ciphertext:
 * moved to another place it is refused.
 */
export interface Keyring {
  encrypt(place: readonly string[], plain: string): Uint8Array
  /** Throws Problem `cipher.rejected` when the bytes were changed, moved or sealed with an unknown key. */
  decrypt(place: readonly string[], sealed: Uint8Array): string
  /** Keyed hash for looking a value up, with the newest key. */
  blindIndex(kind: BlindKind, value: string): string
  /** The same for every key version, newest first: look all of them up after a rotation. */
  blindIndexes(kind: BlindKind, value: string): string[]
  /** A 32-byte key for one purpose (session tokens, …), from the newest key. */
  derive(purpose: string): Uint8Array
  /** The same for every key version, newest first: what was signed before a rotation stays valid. */
  deriveAll(purpose: string): Uint8Array[]
}

const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Layout of a ciphertext: format, length of key id, key id, nonce, tag, bytes. */
export function createKeyring(
  keys: readonly MasterKey[],
  random: (size: number) => Uint8Array = pooledRandom(),
): Keyring {
  const newestFirst = [...keys].reverse().map(({ id, key }) => ({
    id,
    key,
    field: derived(key, 'field'),
    blind: derived(key, 'blind'),
  }))
  const current = newestFirst[0]
  if (!current) throw new Error('A keyring needs at least one key')
  const byId = new Map(newestFirst.map((version) => [version.id, version]))
  const blind = (key: Uint8Array, kind: BlindKind, value: string) =>
    createHmac('sha256', key).update(`${kind}\n${value}`).digest().subarray(0, 18).toString('base64url')

  return {
    encrypt(place, plain) {
      const nonce = random(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current.field, nonce)
      cipher.setAAD(bytesOf(place))
      const content = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      const id = Buffer.from(current.id, 'ascii')
      return Buffer.concat([Uint8Array.of(FORMAT, id.length), id, nonce, cipher.getAuthTag(), content])
    },
    decrypt(place, sealed) {
      try {
        const { keyId, nonce, tag, content } = opened(sealed)
        const decipher = createDecipheriv('aes-256-gcm', byId.get(keyId)!.field, nonce)
        decipher.setAAD(bytesOf(place))
        decipher.setAuthTag(tag)
        return decipher.update(content, undefined, 'utf8') + decipher.final('utf8')
      } catch (cause) {
        throw new Problem('cipher.rejected', 500, '一条加密数据无法解开，可能被改动过，请联系管理员核对备份。', {
          cause,
        })
      }
    },
    blindIndex: (kind, value) => blind(current.blind, kind, value),
    blindIndexes: (kind, value) => newestFirst.map((version) => blind(version.blind, kind, value)),
    derive: (purpose) => derived(current.key, `purpose ${purpose}`),
    deriveAll: (purpose) => newestFirst.map(({ key }) => derived(key, `purpose ${purpose}`)),
  }
}

function opened(sealed: Uint8Array) {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes[0] !== FORMAT) throw new Error('Unknown ciphertext format')
  const idEnd = 2 + bytes[1]!
  const nonceEnd = idEnd + NONCE_BYTES
  const tagEnd = nonceEnd + TAG_BYTES
  return {
    keyId: bytes.toString('ascii', 2, idEnd),
    nonce: bytes.subarray(idEnd, nonceEnd),
    tag: bytes.subarray(nonceEnd, tagEnd),
    content: bytes.subarray(tagEnd),
  }
}

/** JSON keeps the parts apart: ['a','b|c'] and ['a|b','c'] differ. */
const bytesOf = (place: readonly string[]) => Buffer.from(JSON.stringify(place), 'utf8')

const derived = (key: Uint8Array, purpose: string) =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `bangfutong ${purpose}`, 32))

/** Secure randomness fetched in large pieces: a nonce then costs a tenth. No byte is given out twice. */
function pooledRandom(): (size: number) => Uint8Array {
  let pool = new Uint8Array(0)
  return (size) => {
    if (pool.length < size) pool = systemRandom(Math.max(size, 4096))
    const piece = pool.subarray(0, size)
    pool = pool.subarray(size)
    return piece
  }
}
