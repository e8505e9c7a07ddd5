import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileKeyring, rotateFileKeyring } from './file-keyring'
import { type KmsPort, openKmsKeyring, rotateKmsKeyring, type WrappedKey, type WrappedKeyStore } from './kms-keyring'

const place = ['t', 'p', 's', 'a']
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangfutong-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a key file is made once, readable by its owner only, with nothing left beside it', () => {
  const sealed = openFileKeyring(join(folder, 'data')).encrypt(place, 'x')
  expect(openFileKeyring(join(folder, 'data')).decrypt(place, sealed)).toBe('x')
  expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json'])
  expect(statSync(join(folder, 'data', 'keys.json')).mode & 0o777).toBe(0o600)
})

test('a rotated key file opens what was sealed before', () => {
  const sealed = openFileKeyring(folder).encrypt(place, 'x')
  const rotated = rotateFileKeyring(folder)
  expect(rotated.decrypt(place, sealed)).toBe('x')
  expect(openFileKeyring(folder).decrypt(place, rotated.encrypt(place, 'y'))).toBe('y')
  expect(readdirSync(folder)).toEqual(['keys.json'])
})

test.each(['', '{', '{"keys":[]}', '{"keys":[{"id":"k1","key":"AAAA"}]}'])(
  'a broken key file is named and not replaced: %s',
  (content) => {
    writeFileSync(join(folder, 'keys.json'), content)
    expect(() => openFileKeyring(folder)).toThrow(/store\.broken/)
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(content)
  },
)

/** A key service that hides keys by a checksum of their context; counts what it is asked. */
function fakeKms() {
  const vault = new Map<string, Uint8Array>()
  const asked = { made: 0, opened: 0 }
  const port: KmsPort = {
    async generateDataKey(context) {
      const plain = createHash('sha256')
        .update(`${++asked.made}`)
        .digest()
      const wrapped = Buffer.from(`${asked.made} ${JSON.stringify(context)}`)
      vault.set(wrapped.toString(), plain)
      return { plain, wrapped }
    },
    async decrypt(wrapped, context) {
      asked.opened++
      const text = Buffer.from(wrapped).toString()
      const plain = vault.get(text)
      if (!plain || !text.endsWith(JSON.stringify(context))) throw new Error('Refused')
      return plain
    },
  }
  const kept: WrappedKey[] = []
  const store: WrappedKeyStore = {
    load: async () => [...kept],
    add: async (key) => !kept.some(({ id }) => id === key.id) && kept.push(key) > 0,
  }
  return { port, store, kept, asked }
}

test('keys of the key service are made once, unwrapped at start and then used without asking', async () => {
  const { port, store, kept, asked } = fakeKms()
  const ring = await openKmsKeyring(port, store)
  const sealed = ring.encrypt(place, 'x')
  for (let n = 0; n < 100; n++) ring.decrypt(place, sealed)
  expect(asked).toEqual({ made: 1, opened: 1 })
  expect((await openKmsKeyring(port, store)).decrypt(place, sealed)).toBe('x')
  const rotated = await rotateKmsKeyring(port, store)
  expect(rotated.decrypt(place, sealed)).toBe('x')
  expect(kept.map(({ id }) => id)).toEqual(['k1', 'k2'])
})

test('two first starts at once agree on one key', async () => {
  const { port, store, kept } = fakeKms()
  const [one, other] = await Promise.all([openKmsKeyring(port, store), openKmsKeyring(port, store)])
  expect(kept).toHaveLength(1)
  expect(other.decrypt(place, one.encrypt(place, 'x'))).toBe('x')
})

test('wrapped keys that were swapped are refused', async () => {
  const { port, store, kept } = fakeKms()
  await openKmsKeyring(port, store)
  await rotateKmsKeyring(port, store)
  const [first, second] = kept as [WrappedKey, WrappedKey]
  kept.splice(0, 2, { ...first, wrapped: second.wrapped }, { ...second, wrapped: first.wrapped })
  await expect(openKmsKeyring(port, store)).rejects.toThrow()
})
