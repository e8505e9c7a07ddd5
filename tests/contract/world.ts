import { gate } from '@bangfutong/functions/app/gate'
import { handlers } from '@bangfutong/functions/app/handlers'
import { type Account, AccountEntity, accountKey } from '@bangfutong/functions/features/accounts/account'
import { employerPuts } from '@bangfutong/functions/features/employers/employer'
import { householdPuts } from '@bangfutong/functions/features/households/household-puts'
import { noticePuts } from '@bangfutong/functions/features/notices/notice'
import { positionPuts } from '@bangfutong/functions/features/positions/position'
import { signToken } from '@bangfutong/functions/features/sessions/token'
import { createApp } from '@bangfutong/functions/http/app'
import { put } from '@bangfutong/functions/platform/dynamo/entity'
import { openTestServices } from '@bangfutong/functions/testing/services'
import { checkCharacter } from '@bangfutong/shared/schema/id-number'
import type { Somebody, Thing } from './oracle'

/** Two towns, three villages, four households; one person for every role and every distance. */
const T1 = '360729100'
const V1 = `${T1}201`
const V2 = `${T1}202`
const T2 = '360729101'
const V3 = `${T2}202`

const fixed = (prefix: string, n: number) => `${prefix}_${'0'.repeat(24)}${String(n).padStart(2, '0')}`
export const idNumber = (n: number) => {
  const first = `36079919700101${String(n).padStart(3, '0')}`
  return first + checkCharacter(first)
}

export const homes: Record<string, Thing & { householdId: string; memberId: string }> = {
  paired: {
    householdId: fixed('hh', 1),
    memberId: fixed('mem', 1),
    villageCode: V1,
    townCode: T1,
    cadreId: fixed('acc', 10),
  },
  unpaired: {
    householdId: fixed('hh', 2),
    memberId: fixed('mem', 2),
    villageCode: V1,
    townCode: T1,
    cadreId: fixed('acc', 11),
  },
  village: {
    householdId: fixed('hh', 3),
    memberId: fixed('mem', 3),
    villageCode: V2,
    townCode: T1,
    cadreId: fixed('acc', 12),
  },
  town: {
    householdId: fixed('hh', 4),
    memberId: fixed('mem', 4),
    villageCode: V3,
    townCode: T2,
    cadreId: fixed('acc', 13),
  },
}

const companies = [fixed('emp', 1), fixed('emp', 2)] as const
export const positions: Record<string, Thing & { positionId: string }> = {
  own: { positionId: fixed('pos', 1), employerId: companies[0] },
  other: { positionId: fixed('pos', 2), employerId: companies[1] },
}

const bound = (n: number, home: keyof typeof homes, role: 'resident' | 'proxy'): Somebody => ({
  id: fixed('acc', n),
  grants: [{ role, householdId: homes[home]!.householdId }],
})
const staff = (n: number, role: string, ground: object = {}): Somebody => ({
  id: fixed('acc', n),
  grants: [{ role, ...ground }],
})

export const people: Record<string, Somebody> = {
  seeker: { id: fixed('acc', 1), grants: [] },
  'resident of the household': bound(2, 'paired', 'resident'),
  'resident of the same village': bound(3, 'unpaired', 'resident'),
  'resident of another village': bound(4, 'village', 'resident'),
  'resident of another town': bound(5, 'town', 'resident'),
  'proxy of the household': bound(6, 'paired', 'proxy'),
  'proxy of another household': bound(7, 'town', 'proxy'),
  'paired cadre': staff(10, 'cadre', { villageCodes: [V1] }),
  'cadre of the same village, not paired': staff(11, 'cadre', { villageCodes: [V1] }),
  'cadre of another village': staff(12, 'cadre', { villageCodes: [V2] }),
  'cadre of another town': staff(13, 'cadre', { villageCodes: [V3] }),
  'clerk of the village': staff(14, 'village-clerk', { villageCodes: [V1] }),
  'clerk of another village': staff(15, 'village-clerk', { villageCodes: [V2] }),
  'officer of the town': staff(16, 'township', { townCode: T1 }),
  'officer of another town': staff(17, 'township', { townCode: T2 }),
  'county officer': staff(18, 'county'),
  'department staff': staff(19, 'department'),
  inspector: staff(20, 'inspector'),
  'employer of the company': staff(21, 'employer', { employerId: companies[0] }),
  'employer of another company': staff(22, 'employer', { employerId: companies[1] }),
}
/** Everyone signed in is a seeker beside what else they are. */
for (const person of Object.values(people)) person.grants.push({ role: 'seeker' })

export const notices: Record<string, Thing & { noticeId: string }> = {
  'of the cadre': { noticeId: fixed('ntc', 1), authorId: people['paired cadre']!.id },
  'of the county': { noticeId: fixed('ntc', 2), authorId: people['county officer']!.id },
}

const SESSION = fixed('ses', 1)

export async function openWorld() {
  const { services, meter, close, pass } = await openTestServices()
  const app = createApp({ handlers, gate, services })
  await services.view.load([
    ...Object.values(people).map((person) => put(AccountEntity, toAccount(person, 'active'))),
    put(AccountEntity, toAccount({ ...people['paired cadre']!, id: fixed('acc', 30) }, 'disabled')),
    ...Object.values(homes).flatMap((home, i) => householdPuts(toHousehold(home, i + 1), services.keyring)),
    ...companies.flatMap((id, i) =>
      employerPuts({
        id,
        name: `演示车间${i}`,
        kind: 'workshop',
        contactName: '演示',
        contactPhone: '19900000000',
        verifiedOn: '2017-01-01',
      }),
    ),
    ...Object.values(positions).flatMap((position) =>
      positionPuts(toPosition(position.positionId, position.employerId!)),
    ),
    ...Object.values(notices).flatMap((notice) => noticePuts(toNotice(notice.noticeId, notice.authorId!))),
  ])
  const tokenOf = (accountId: string, county = services.view.county) => {
    const issuedAt = Math.floor(services.clock.now().getTime() / 1000)
    const claims = { accountId, sessionId: SESSION, county, issuedAt, expiresAt: issuedAt + 3600 }
    return signToken(claims, services.keyring.derive('session'))
  }
  return { app, services, meter, tokenOf, pass, close, disabledId: fixed('acc', 30) }
}

function toAccount(person: Somebody, status: 'active' | 'disabled'): Account {
  const home = person.grants.find((grant) => grant.role === 'resident')?.householdId
  return {
    id: person.id,
    name: '演示人员',
    status,
    grants: person.grants.filter((grant) => grant.role !== 'resident' && grant.role !== 'seeker') as Account['grants'],
    ...(home ? { binding: { householdId: home } } : {}),
    sessions: [{ id: SESSION, device: 'phone', openedAt: '2017-06-15T00:00:00.000Z' }],
  }
}

const toHousehold = (home: (typeof homes)[string], n: number) => ({
  household: {
    id: home.householdId,
    villageCode: home.villageCode!,
    townCode: home.townCode!,
    headName: `演示户${n}`,
    phone: '19900000000',
    facts: { registration: 'registered' as const },
    cadreId: home.cadreId!,
  },
  members: [
    {
      id: home.memberId,
      householdId: home.householdId,
      name: `演示户${n}`,
      relation: '户主',
      idNumber: idNumber(n),
      birthDate: '1970-01-01',
      facts: {},
      illness: { health: 'chronic' as const },
    },
  ],
})

const toPosition = (id: string, employerId: string) => ({
  id,
  employerId,
  employerName: '演示车间',
  title: '演示缝纫工',
  kind: 'workshop' as const,
  pay: { by: 'month' as const, fromFen: 200_000 },
  hours: 'day' as const,
  shifts: '8:00–17:00',
  needs: '无',
  duties: '缝纫',
  places: 10,
  villageCode: V1,
  townCode: T1,
  address: '演示路1号',
  contactPhone: '19900000000',
  status: 'open' as const,
  confirmedOn: '2017-06-10',
  publishedAt: '2017-06-10T08:00:00.000+08:00',
})

const toNotice = (id: string, authorId: string) => ({
  id,
  title: '演示通知',
  body: '明天开会',
  kind: 'meeting' as const,
  audience: { villageCodes: [V1] },
  authorId,
  authorName: '演示干部',
  publishedAt: '2017-06-14T08:00:00.000+08:00',
})

export { accountKey }
