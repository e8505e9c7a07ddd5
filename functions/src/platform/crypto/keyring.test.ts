import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKeyring } from './keyring'

const key = (id: string, fill: number) => ({ id, key: new Uint8Array(32).fill(fill) })
const ring = createKeyring([key('k1', 1)])
const rotated = createKeyring([key('k1', 1), key('k2', 2)])
const place = ['table', '360799#HH#1', 'FILE', 'phone']

test('a field comes back in its place and is unreadable without the key', () => {
  const sealed = ring.encrypt(place, '演示电话')
  expect(ring.decrypt(place, sealed)).toBe('演示电话')
  expect(Buffer.from(sealed).includes(Buffer.from('演示电话'))).toBe(false)
  expect(Buffer.from(ring.encrypt(place, '演示电话')).equals(Buffer.from(sealed))).toBe(false)
  expect(() => createKeyring([key('k1', 9)]).decrypt(place, sealed)).toThrow(/cipher\.rejected/)
})

test('ciphertexts moved to another county, household, record or field are refused: 1,000 of 1,000', () => {
  const parts = [
    ['bft', 'bft2'],
    ['360799#HH#', '360798#HH#'],
    ['FILE', 'M#'],
    ['phone', 'idNumber', 'headName'],
  ] as const
  const places = Array.from({ length: 60 }, (_, n) => [
    parts[0][n % 2]!,
    `${parts[1][(n >> 1) % 2]}${n % 5}`,
    parts[2][(n >> 2) % 2]!,
    parts[3][n % 3]!,
    `${n}`,
  ])
  const sealed = places.map((one) => ring.encrypt(one, JSON.stringify(one)))
  let refused = 0
  for (let swap = 0; swap < 1000; swap++) {
    const from = createHash('sha256').update(`${swap}`).digest().readUInt16BE(0) % 60
    const to = (from + 1 + (swap % 59)) % 60
    expect(() => ring.decrypt(places[to]!, sealed[from]!)).toThrow(/cipher\.rejected/)
    refused++
  }
  expect(refused).toBe(1000)
})

test('parts of a place do not run into each other', () => {
  expect(() => ring.decrypt(['a|b', 'c'], ring.encrypt(['a', 'b|c'], 'x'))).toThrow()
})

test('every changed, shortened or made up ciphertext is refused', () => {
  const sealed = ring.encrypt(place, 'x')
  for (let at = 0; at < sealed.length; at++) {
    const changed = Uint8Array.from(sealed)
    changed[at]! ^= 1
    expect(() => ring.decrypt(place, changed), `byte ${at}`).toThrow(/cipher\.rejected/)
  }
  for (let length = 0; length < sealed.length; length++)
    expect(() => ring.decrypt(place, sealed.subarray(0, length))).toThrow(/cipher\.rejected/)
  expect(() => ring.decrypt(place, randomBytes(60))).toThrow(/cipher\.rejected/)
})

test('after a rotation old fields open, new ones use the new key, and look-ups find both', () => {
  expect(rotated.decrypt(place, ring.encrypt(place, 'old'))).toBe('old')
  expect(() => ring.decrypt(place, rotated.encrypt(place, 'new'))).toThrow()
  const [newest, older] = rotated.blindIndexes('phone', '演示')
  expect(newest).toBe(rotated.blindIndex('phone', '演示'))
  expect(older).toBe(ring.blindIndex('phone', '演示'))
  expect(newest).not.toBe(older)
  expect(rotated.deriveAll('session')).toEqual([rotated.derive('session'), ring.derive('session')])
})

test('look-up hashes differ by kind and by key, and keys by purpose', () => {
  expect(ring.blindIndex('phone', '1')).not.toBe(ring.blindIndex('id-number', '1'))
  expect(ring.blindIndex('phone', '1')).toMatch(/^[\w-]{24}$/)
  expect(ring.derive('session')).not.toEqual(ring.derive('ledger'))
  expect(ring.derive('session')).toHaveLength(32)
})

test('ten thousand nonces are ten thousand different ones', () => {
  const nonces = Array.from({ length: 10_000 }, () => Buffer.from(ring.encrypt(place, 'x')).toString('hex', 4, 16))
  expect(new Set(nonces).size).toBe(10_000)
})
