import type { CountyData } from '@bangfutong/shared/pack/county-data'
import type { Pack } from '@bangfutong/shared/pack/index'
import type { Ledger } from '../ledger/ledger'
import type { Clock } from '../platform/clock'
import type { Keyring } from '../platform/crypto/keyring'
import type { TableView } from '../platform/dynamo/table'
import type { Ids } from '../platform/ids'
import type { Log } from '../platform/log'
import type { WeChat } from '../platform/wechat/wechat'
import type { DemoPeople } from './demo-people'

/** Everything a feature may use, passed in: one county's view of the table, never another's. */
export interface Services {
  readonly view: TableView
  readonly ledger: Ledger
  /** The policies, ready for the engine. */
  readonly pack: Pack
  /** The county's plan, places, settings, words and holidays. */
  readonly county: CountyData
  readonly clock: Clock
  readonly newId: Ids['newId']
  /** A whole number from 0 to below `limit`, from a secure source. */
  readonly randomInt: (limit: number) => number
  readonly keyring: Keyring
  readonly wechat: WeChat
  readonly log: Log
  /** Present on a demo county only. */
  readonly demo?: DemoPeople
}
