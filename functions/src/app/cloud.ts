import type { Services } from '../http/services'
import { createLedger } from '../ledger/ledger'
import { createClock } from '../platform/clock'
import { createIds } from '../platform/ids'
import { readBundledPack } from '../platform/lambda/bundled-pack'
import { type Environment, openCloud } from '../platform/lambda/open-cloud'
import { createLog } from '../platform/log'

/** The services of a function in the cloud: its county is the one of the pack that lies in `folder` beside the bundle. */
export async function cloudServices(environment: Environment, folder: string): Promise<Services> {
  const clock = createClock()
  const ids = createIds(clock)
  const { pack, county } = readBundledPack(folder)
  const { table, wechat } = await openCloud(environment, clock)
  return {
    view: table.for(county.county.countyCode),
    ledger: createLedger({ ids }),
    pack,
    county,
    clock,
    newId: ids.newId,
    randomInt: ids.randomInt,
    keyring: table.keyring,
    wechat,
    log: createLog({ personal: 'drop' }),
  }
}
