import { join } from 'node:path'
import { generateCounty } from '../demo/county'
import { loadDemo, type Progress } from '../demo/load'
import { openidOf } from '../demo/people'
import type { Services } from '../http/services'
import { createLedger } from '../ledger/ledger'
import { createClock } from '../platform/clock'
import { openFileKeyring } from '../platform/crypto/file-keyring'
import { type EmbeddedStore, openEmbedded } from '../platform/dynamo/embedded'
import { put } from '../platform/dynamo/entity'
import { createTable, type TableView } from '../platform/dynamo/table'
import { isProblem } from '../platform/errors'
import { createIds } from '../platform/ids'
import { createLog } from '../platform/log'
import { readCountyFolder, readPackFolder } from '../platform/pack-folder'
import { createWeChat } from '../platform/wechat/client'
import { startStandIn } from '../platform/wechat/stand-in'
import { type CountyRecord, CountyRecordEntity, countyRecordKey } from './county-record'
import { type DataFolder, openDataFolder } from './folder'
import { Sentence } from './sentence'

const TABLE = 'bangfutong'

export interface LocalOptions {
  folder: string
  /** The county's pack. */
  packFolder: string
  /** What to make of a folder that holds nothing yet. */
  fresh: CountyRecord['kind']
  /** Refuse a folder that holds the other kind. */
  only?: CountyRecord['kind']
  progress?: Progress
}

export interface LocalCounty {
  services: Services
  record: CountyRecord
  close(): Promise<void>
}

/** Opens the county that lies in a folder, with everything it needs in this process; makes it where there is none. */
export async function openLocalCounty(options: LocalOptions): Promise<LocalCounty> {
  const folder = openDataFolder(options.folder)
  let store = await openStore(folder)
  try {
    const parts = partsOf(options)
    const viewOf = (open: EmbeddedStore) => tableView(open, folder, parts)
    let record = await readRecord(viewOf(store))
    if (!record && folder.halfLoaded) {
      await store.close()
      folder.clearHalfLoad()
      store = await openStore(folder)
    }
    record ??= await makeCounty(viewOf(store), folder, parts, options)
    folder.finishLoading()
    refuseOther(record, options)
    return await compose(viewOf(store), store, record, parts)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** What an unfinished load has left may be broken too; nobody has used it, so it goes. */
async function openStore(folder: DataFolder): Promise<EmbeddedStore> {
  try {
    return await openEmbedded(folder.path, TABLE)
  } catch (error) {
    if (!folder.halfLoaded || !isProblem(error, 'store.broken')) throw error
    folder.clearHalfLoad()
    return openEmbedded(folder.path, TABLE)
  }
}

type Parts = ReturnType<typeof partsOf>
function partsOf({ packFolder }: LocalOptions) {
  return { county: readCountyFolder(packFolder), pack: readPackFolder(packFolder) }
}

function tableView(store: EmbeddedStore, folder: DataFolder, { county }: Parts): TableView {
  const keyring = openFileKeyring(folder.path)
  const clock = createClock()
  const table = createTable({ client: store.client, tableName: TABLE, keyring, clock })
  return table.for(county.county.countyCode)
}

async function readRecord(view: TableView): Promise<CountyRecord | undefined> {
  return (await view.get(CountyRecordEntity, countyRecordKey, { consistent: true }))?.value
}

async function makeCounty(
  view: TableView,
  folder: DataFolder,
  { county, pack }: Parts,
  { fresh, progress }: LocalOptions,
): Promise<CountyRecord> {
  const record: CountyRecord = { kind: fresh, packId: county.county.id, people: [] }
  if (fresh === 'demo') {
    folder.startLoading()
    const demo = generateCounty(county, pack)
    await loadDemo(view, demo, progress)
    record.people = demo.seats.map(({ person }) => person)
  }
  await view.transact([put(CountyRecordEntity, record, { ifAbsent: true })])
  return record
}

function refuseOther({ kind }: CountyRecord, { only, folder }: LocalOptions): void {
  if (!only || kind === only) return
  const holds = kind === 'demo' ? '演示县' : '真实县的数据'
  throw new Sentence(
    `数据文件夹 ${folder} 里是${holds}，没有改动；请用 --data 换一个文件夹（wrong kind of data folder）`,
  )
}

async function compose(
  view: TableView,
  store: EmbeddedStore,
  record: CountyRecord,
  parts: Parts,
): Promise<LocalCounty> {
  const demo = record.kind === 'demo'
  const clock = createClock(demo ? { fixedDay: parts.county.county.demoDay } : {})
  const ids = createIds(clock)
  const people = new Map(record.people.map(({ code }) => [code, openidOf(code)]))
  const standIn = await startStandIn({ people, acceptLocalCodes: !demo })
  const { baseUrl, appId, secret } = standIn
  const services: Services = {
    view,
    ledger: createLedger({ ids }),
    ...parts,
    clock,
    newId: ids.newId,
    randomInt: ids.randomInt,
    keyring: view.keyring,
    wechat: createWeChat({ baseUrl, appId, secret, now: Date.now }),
    log: createLog({ personal: 'drop', write: (line) => process.stderr.write(`${line}\n`) }),
    ...(demo ? { demo: { list: async () => record.people } } : {}),
  }
  const close = async () => {
    await standIn.close()
    await store.close()
  }
  return { services, record, close }
}

/** The pack of the county that the repository carries. */
export const packFolderIn = (root: string) => join(root, 'shared/packs/360729-2017')
