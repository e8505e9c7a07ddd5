import { AccountEntity, OpenIdLink } from '../features/accounts/account'
import { applicationPuts } from '../features/applications/application'
import { employerPuts } from '../features/employers'
import { householdPuts } from '../features/households/household-puts'
import { noticePuts } from '../features/notices/notice'
import { villageCountsPuts } from '../features/notices/village-counts'
import { positionPuts } from '../features/positions'
import type { Keyring } from '../platform/crypto/keyring'
import { type PutWrite, put } from '../platform/dynamo/entity'
import type { TableView } from '../platform/dynamo/table'
import type { DemoCounty } from './county'
import { openidOf } from './people'

/** Told now and then: how many of the households are in. */
export type Progress = (done: number, of: number) => void

/** Puts the demo county into a view, through the same doors as real data; answers how many records that made. */
export function loadDemo(view: TableView, demo: DemoCounty, progress: Progress = () => {}): Promise<number> {
  return view.load(putsOf(demo, view.keyring, progress))
}

/** Everything else before the households, so that what is told of them is what is left. */
function* putsOf(demo: DemoCounty, keyring: Keyring, progress: Progress): Generator<PutWrite> {
  yield* accountPuts(demo, keyring)
  for (const employer of demo.employers) yield* employerPuts(employer)
  for (const position of demo.positions) yield* positionPuts(position)
  for (const notice of demo.notices) yield* noticePuts(notice)
  for (const application of demo.applications) yield* applicationPuts(application)
  yield* countPuts(demo)
  for (const [at, household] of demo.households.entries()) {
    if (at % 50 === 0) progress(at, demo.households.length)
    yield* householdPuts(household, keyring)
  }
  progress(demo.households.length, demo.households.length)
}

/** Accounts, and for the demo people the link from their WeChat identity. */
function* accountPuts({ accounts, seats }: DemoCounty, keyring: Keyring): Generator<PutWrite> {
  const identities = new Map(
    seats.map(({ accountId, person }) => {
      const openid = openidOf(person.code)
      return [accountId, { openid, openIdIndex: keyring.blindIndex('openid', openid) }]
    }),
  )
  for (const account of accounts) {
    yield put(AccountEntity, { ...account, ...identities.get(account.id) })
  }
  for (const [accountId, { openIdIndex }] of identities) yield put(OpenIdLink, { index: openIdIndex, accountId })
}

function* countPuts({ households }: DemoCounty): Generator<PutWrite> {
  const counts = new Map<string, { villageCode: string; households: number; bound: number }>()
  for (const { household, bindings = [] } of households) {
    const { villageCode } = household
    const count = counts.get(villageCode) ?? { villageCode, households: 0, bound: 0 }
    counts.set(villageCode, count)
    count.households += 1
    count.bound += Number(bindings.length > 0)
  }
  for (const count of counts.values()) yield* villageCountsPuts(count)
}
