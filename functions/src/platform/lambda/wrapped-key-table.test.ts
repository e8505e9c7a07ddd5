import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKmsKeyring, rotateKmsKeyring } from '../crypto/kms-keyring'
import { openTestTable } from '../dynamo/test-table'
import { wrappedKeyTable } from './wrapped-key-table'

let table: Awaited<ReturnType<typeof openTestTable>>
beforeAll(async () => {
  table = await openTestTable()
})
afterAll(() => table.close())

/** Wraps by turning every bit over; each key is filled with its number. */
function keyService() {
  let made = 0
  const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff)
  return {
    generateDataKey: async () => {
      const plain = new Uint8Array(32).fill(++made)
      return { plain, wrapped: turned(plain) }
    },
    decrypt: async (wrapped: Uint8Array) => turned(wrapped),
  }
}

test('of two first starts one key stays, and what it sealed opens after eleven rotations', async () => {
  const kms = keyService()
  const store = wrappedKeyTable(table.client, 'test')
  const [first, second] = await Promise.all([openKmsKeyring(kms, store), openKmsKeyring(kms, store)])
  expect(await store.load()).toHaveLength(1)
  const sealed = first.encrypt(['test'], '秘密')
  expect(second.decrypt(['test'], sealed)).toBe('秘密')

  for (let turn = 0; turn < 10; turn++) await rotateKmsKeyring(kms, store)
  const latest = await rotateKmsKeyring(kms, store)
  const ids = (await store.load()).map(({ id }) => id)
  expect(ids).toEqual(Array.from({ length: 12 }, (_, at) => `k${at + 1}`))
  expect(latest.decrypt(['test'], sealed)).toBe('秘密')
  // The newest key seals, so an older ring cannot open it.
  expect(() => first.decrypt(['test'], latest.encrypt(['test'], '新'))).toThrow()
})

test('a version that is already there is not replaced', async () => {
  const store = wrappedKeyTable(table.client, 'test')
  const before = await store.load()
  expect(await store.add({ id: 'k1', wrapped: new Uint8Array(32) })).toBe(false)
  expect(await store.load()).toEqual(before)
})
