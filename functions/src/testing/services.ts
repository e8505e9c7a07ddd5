import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Level } from 'level'
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
import type { WeChat } from '../platform/wechat/wechat'
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
  /** Closes the store and answers all that lies in it, for whoever looks for what must not be there. */
  dump(): Promise<string>
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
  let closed = false
  return {
    services,
    meter,
    dump: async () => {
      await store.close()
      closed = true
      return readFolder(folder)
    },
    pass: (minutes) => {
      time += minutes * 60_000
    },
    close: async () => {
      if (!closed) await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Reads the closed folder as a thief would, bytes turned back into the text they would be if nobody had encrypted them. */
async function readFolder(folder: string): Promise<string> {
  const level = new Level<string, string>(join(folder, 'level'), { valueEncoding: 'utf8', createIfMissing: false })
  const lines: string[] = []
  for await (const [key, value] of level.iterator()) lines.push(`${key} ${value.replace(BINARY, unpacked)}`)
  await level.close()
  return lines.join('\n')
}

const BINARY = /\{"B":"([^"]*)"\}/g
const unpacked = (_: string, base64: string) => JSON.stringify(Buffer.from(base64, 'base64').toString('utf8'))

/** Every code is a person of its own, and nothing is ever found offensive. */
const standIn: WeChat = {
  code2Session: async (code) => ({ openid: `openid-${code}` }),
  sendSubscribeMessage: async () => 'sent',
  msgSecCheck: async () => 'pass',
}
