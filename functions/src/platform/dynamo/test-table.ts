import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, createClock } from '../clock'
import { createKeyring, type Keyring } from '../crypto/keyring'
import { openEmbedded } from './embedded'
import { createMeter } from './meter'
import { createTable } from './table'

export const TEST_COUNTY = '360799'

/** A keyring that is the same in every run. */
export const testKeyring = (): Keyring => createKeyring([{ id: 'k1', key: new Uint8Array(32).fill(7) }])

/** For tests: an embedded table in a folder of its own, which `close` removes. */
export async function openTestTable(options: { clock?: Clock; keyring?: Keyring } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bangfutong-'))
  const store = await openEmbedded(folder, 'test')
  const clock = options.clock ?? createClock()
  const keyring = options.keyring ?? testKeyring()
  const meter = createMeter()
  const table = createTable({ client: store.client, tableName: 'test', keyring, clock, meter })
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...store, table, view: table.for(TEST_COUNTY), keyring, clock, meter, folder, close }
}
