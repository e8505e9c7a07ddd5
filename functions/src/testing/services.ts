import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Services } from '../http/services'
import { createLedger } from '../ledger/ledger'
import { createClock } from '../platform/clock'
import { createKeyring } from '../platform/crypto/keyring'
import { openEmbedded } from '../platform/dynamo/embedded'
import { createMeter, type Meter } from '../platform/dynamo/meter'
import { createTable } from '../platform/dynamo/table'
import { createIds } from '../platform/ids'
import { createLog } from '../platform/log'
import { readCountyFolder, readPackFolder } from '../platform/pack-folder'
import { seeded } from './seeded'

const PACK_FOLDER = fileURLToPath(new URL('../../../shared/packs/360729-2017', import.meta.url))
const TABLE = 'test'

/** The day every test stands on, the demo county's; its time of day starts at eight in the morning. */
export const TEST_DAY = '2017-06-15'
export const TEST_COUNTY = '360729'

export interface TestServices {
  services: Services
  /** Capacity units of everything done through `services.view`. */
  meter: Meter
  /** Moves the clock on. */
  pass(minutes: number): void
  close(): Promise<void>
}

/** Real services on an embedded store in a temporary folder; clock, ids and codes repeat from run to run. */
export async function openTestServices(): Promise<TestServices> {
  const folder = mkdtempSync(join(tmpdir(), 'bangfutong-test-'))
  let time = Date.parse(`${TEST_DAY}T08:00:00+08:00`)
  const clock = createClock({ now: () => new Date(time) })
  const ids = createIds(clock, seeded(2017))
  const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32).fill(7) }])
  const store = await openEmbedded(folder, TABLE)
  const meter = createMeter()
  const table = createTable({ client: store.client, tableName: TABLE, keyring, clock, meter })
  const services: Services = {
    view: table.for(TEST_COUNTY),
    ledger: createLedger({ ids }),
    pack: readPackFolder(PACK_FOLDER),
    county: readCountyFolder(PACK_FOLDER),
    clock,
    newId: ids.newId,
    randomInt: ids.randomInt,
    keyring,
    wechat: standIn,
    log: createLog({ personal: 'strict', write: () => undefined }),
  }
  return {
    services,
    meter,
    pass: (minutes) => {
      time += minutes * 60_000
    },
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every code is a person of its own, and nothing is ever found offensive. */
const standIn = {
  code2Session: async (code: string) => ({ openid: `openid-${code}` }),
  subscribeMessage: async () => undefined,
  msgSecCheck: async () => ({ pass: true }),
} as unknown as Services['wechat']
