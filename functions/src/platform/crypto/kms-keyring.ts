import { createKeyring, type Keyring } from './keyring'

/** The two things asked of a key service. `context` is authenticated with the wrapped key. */
export interface KmsPort {
  generateDataKey(context: Record<string, string>): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>
  decrypt(wrapped: Uint8Array, context: Record<string, string>): Promise<Uint8Array>
}

/** A key version as it may be stored: worthless without the key service. */
export interface WrappedKey {
  id: string
  wrapped: Uint8Array
}

/** Where wrapped keys are kept, oldest first. `add` answers false when that id was added by another process first. */
export interface WrappedKeyStore {
  load(): Promise<WrappedKey[]>
  add(key: WrappedKey): Promise<boolean>
}

const contextOf = (id: string) => ({ app: 'bangfutong', key: id })

/** Unwraps every key version once, at start; afterwards nothing asks the key service. */
export async function openKmsKeyring(port: KmsPort, store: WrappedKeyStore): Promise<Keyring> {
  const found = await store.load()
  if (found.length === 0) {
    await addVersion(port, store, 1)
    return openKmsKeyring(port, store)
  }
  const keys = found.map(async ({ id, wrapped }) => ({ id, key: await port.decrypt(wrapped, contextOf(id)) }))
  return createKeyring(await Promise.all(keys))
}

/** Adds a key version that encrypts from now on. */
export async function rotateKmsKeyring(port: KmsPort, store: WrappedKeyStore): Promise<Keyring> {
  await addVersion(port, store, (await store.load()).length + 1)
  return openKmsKeyring(port, store)
}

async function addVersion(port: KmsPort, store: WrappedKeyStore, version: number): Promise<void> {
  const id = `k${version}`
  const { wrapped } = await port.generateDataKey(contextOf(id))
  await store.add({ id, wrapped })
}
