import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { isIdNumber } from '@bangfutong/shared/schema/id-number'
import { Notice } from '@bangfutong/shared/schema/notice'
import { Employer, Position, PublishPosition } from '@bangfutong/shared/schema/position'
import { beforeAll, describe, expect, it } from 'vitest'
import { AccountSchema } from '../features/accounts/account'
import { householdPuts, type NewHousehold } from '../features/households/household-puts'
import { createKeyring } from '../platform/crypto/keyring'
import { readCountyFolder, readPackFolder } from '../platform/pack-folder'
import { type DemoCounty, generateCounty } from './county'
import { SUPPLY } from './work'

const FOLDER = fileURLToPath(new URL('../../../shared/packs/360729-2017', import.meta.url))
const county = readCountyFolder(FOLDER)
const pack = readPackFolder(FOLDER)
const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32) }])

/** Changes whenever anything generated does: look at the difference, then write the new one here. */
const GOLDEN = 'aeee75276b12bdedfc090726251088b2ba6d481b428327888ed5a1c9f9d48eb1'

let demo: DemoCounty
beforeAll(() => {
  demo = generateCounty(county, pack)
}, 120_000)

const people = (files: readonly NewHousehold[]) => files.reduce((sum, { members }) => sum + members.length, 0)
const where = (wanted: (household: NewHousehold['household']) => boolean) =>
  demo.households.filter(({ household }) => wanted(household))
const onList = ({ facts }: NewHousehold['household']) =>
  facts.registration === 'registered' || facts.registration === 'exited'

describe('the counts of the plan', () => {
  it('has 15,039 registered people in 4,500 households, 7,918 of them still registered', () => {
    expect(people(where(onList))).toBe(15_039)
    expect(where(onList)).toHaveLength(4_500)
    expect(people(where(({ facts }) => facts.registration === 'registered'))).toBe(7_918)
    expect(people(where(({ facts }) => facts.registration === 'exited'))).toBe(7_121)
  })

  it('lists 4,132 people for relocation, all of them registered or exited', () => {
    const listed = where(({ facts }) => facts.relocation === 'listed')
    expect(people(listed)).toBe(4_132)
    expect(listed.every(({ household }) => onList(household))).toBe(true)
  })

  it('has 1,300 photovoltaic households with 2,900 people, those without labour first', () => {
    const photovoltaic = where((household) => household.photovoltaic === true)
    expect(photovoltaic).toHaveLength(1_300)
    expect(people(photovoltaic)).toBe(2_900)
    const rest = ({ members }: NewHousehold) => members.every(({ facts }) => facts.labour === 'none')
    const resting = demo.households.filter((file) => onList(file.household) && rest(file))
    const served = resting.filter(({ household }) => household.photovoltaic)
    expect(served.length / resting.length).toBeGreaterThan(0.85)
  })

  it('has 500 unregistered people in households of their own', () => {
    const unregistered = where(({ facts }) => facts.registration === 'none')
    expect(people(unregistered)).toBe(500)
    expect(demo.households).toHaveLength(4_500 + unregistered.length)
  })

  it('lives in all 86 villages and nowhere else', () => {
    const villages = county.divisions.towns.flatMap((town) => town.villages.filter(({ kind }) => kind === 'village'))
    const lived = new Set(demo.households.map(({ household }) => household.villageCode))
    expect([...lived].sort()).toEqual(villages.map(({ code }) => code).sort())
    expect(lived.size).toBe(86)
  })
})

describe('who helps and who works', () => {
  const of = (role: string) => demo.accounts.filter(({ grants }) => grants.some((grant) => grant.role === role))

  it('pairs every household with a cadre of its own village, three to eight for each of 900', () => {
    const cadres = new Map(of('cadre').map((account) => [account.id, { account, paired: 0 }]))
    for (const { household } of demo.households) {
      const cadre = cadres.get(household.cadreId!)!
      expect(cadre.account.grants[0]?.villageCodes).toEqual([household.villageCode])
      cadre.paired++
    }
    const paired = [...cadres.values()].map((cadre) => cadre.paired)
    expect([cadres.size, Math.min(...paired), Math.max(...paired)]).toEqual([900, 3, 8])
  })

  it('has a clerk a village, an officer a town, and the county', () => {
    const counts = ['village-clerk', 'township', 'county', 'department', 'inspector', 'employer'].map(
      (role) => of(role).length,
    )
    expect(counts).toEqual([86, 9, 3, 6, 1, 40])
  })

  it('has 400 positions of 40 employers, with the places that the plan states', () => {
    expect(demo.employers).toHaveLength(40)
    expect(demo.positions).toHaveLength(400)
    for (const [kind, { positions, places }] of Object.entries(SUPPLY)) {
      const own = demo.positions.filter((position) => position.kind === kind)
      expect([kind, own.length, own.reduce((sum, position) => sum + position.places, 0)]).toEqual([
        kind,
        positions,
        places,
      ])
    }
    expect([SUPPLY.workshop.places, SUPPLY['public-welfare'].places]).toEqual([330, 100])
    expect(SUPPLY.park.places + SUPPLY.local.places).toBe(100)
    const known = new Map(demo.employers.map((employer) => [employer.id, employer.kind]))
    expect(demo.positions.every(({ employerId, kind }) => known.get(employerId) === kind)).toBe(true)
  })
})

describe('what goes in', () => {
  it('passes the schemas of real data', () => {
    for (const file of demo.households) householdPuts(file, keyring)
    for (const account of demo.accounts) AccountSchema.parse(account)
    for (const employer of demo.employers) Employer.parse(employer)
    for (const notice of demo.notices) Notice.parse(notice)
    for (const position of demo.positions) {
      Position.parse(position)
      const { id, employerId, employerName, status, confirmedOn, publishedAt, ...published } = position
      PublishPosition.parse(published)
    }
  })

  it('uses every id, citizen number and phone once', () => {
    const members = demo.households.flatMap((file) => file.members)
    const numbers = members.flatMap(({ idNumber }) => idNumber ?? [])
    expect(numbers.every((number) => isIdNumber(number) && number.startsWith('360799'))).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
    const ids = [
      ...demo.households.map(({ household }) => household.id),
      ...members.map(({ id }) => id),
      ...demo.households.flatMap(({ benefits = [] }) => benefits.map(({ id }) => id)),
      ...[...demo.accounts, ...demo.employers, ...demo.positions, ...demo.notices].map(({ id }) => id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('cannot be taken for real people', () => {
    const named = [
      ...demo.households.flatMap(({ household, members }) => [household.headName, ...members.map(({ name }) => name)]),
      ...demo.accounts.map(({ name }) => name),
      ...demo.employers.map(({ contactName }) => contactName),
    ]
    expect(named.filter((name) => !name.includes('演示'))).toEqual([])
    expect(demo.employers.filter(({ name }) => !name.includes('演示'))).toEqual([])
    const phones = JSON.stringify(demo).match(/"(?:phone|contactPhone)":"[^"]*"/g) ?? []
    expect(phones.length).toBeGreaterThan(5000)
    expect(phones.filter((phone) => !/"154000\d{5}"/.test(phone))).toEqual([])
  })

  it('leaves a few per cent of every fact unknown', () => {
    const members = demo.households.flatMap((file) => file.members)
    const unknown = (fact: 'labour' | 'school' | 'everMarried' | 'wantsWork') =>
      members.filter(({ facts }) => facts[fact] === undefined).length / members.length
    for (const fact of ['labour', 'school', 'everMarried', 'wantsWork'] as const) {
      expect(unknown(fact)).toBeGreaterThan(0.01)
      expect(unknown(fact)).toBeLessThan(0.05)
    }
  })

  it('pays nothing after the day, and only what the pack knows', () => {
    const benefits = demo.households.flatMap((file) => file.benefits ?? [])
    const policies = new Set(pack.policies.map(({ id }) => id))
    expect(
      benefits.filter(({ receivedOn }) => receivedOn < '2017-01-01' || receivedOn > county.county.demoDay),
    ).toEqual([])
    expect(benefits.filter(({ policyId }) => !policies.has(policyId))).toEqual([])
    expect(benefits.filter(({ fen }) => fen !== undefined && fen <= 0)).toEqual([])
  })
})

describe('a seed', () => {
  const digest = (value: DemoCounty) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

  it('gives the same county always', () => {
    expect(digest(demo)).toBe(GOLDEN)
    expect(digest(generateCounty(county, pack))).toBe(GOLDEN)
  })

  it('gives another county for another seed, with the same counts', () => {
    const other = generateCounty(county, pack, 'another')
    expect(digest(other)).not.toBe(digest(demo))
    expect(people(other.households)).toBe(15_539)
  })
})
