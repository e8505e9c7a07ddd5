import type { Household, Member } from '@bangfutong/shared/schema/household'
import type { NewHousehold } from '../features/households/household-puts'
import { addDays } from '../platform/clock'
import { benefitsOf } from './benefits'
import { causesOf, circumstancesOf } from './circumstances'
import { composeFamily } from './family'
import type { Makers } from './makers'
import { demoName, SURNAMES } from './naming'
import { describeFamily, type Person } from './person'
import type { Random } from './random'
import type { Settled } from './settlement'
import { SHOWN } from './showcase'

/** Share of facts that nobody has written down yet: what a screening is there to ask. */
const UNKNOWN_SHARE = 0.03

/** One household with everything in its file, in agreement with its plot. */
export function householdOf(random: Random, settled: Settled, cadreId: string, makers: Makers): NewHousehold {
  const id = makers.newId('hh')
  const { members, ...sheet } = settled.shown ? shownFile(settled.shown, id, makers) : file(random, settled, id, makers)
  const { plot, villageCode, townCode } = settled
  const phoneShare = plot.canWork ? 0.88 : 0.6
  const hasPhone = settled.shown !== undefined || random.chance(phoneShare)
  const household: NewHousehold['household'] = {
    id,
    villageCode,
    townCode,
    group: `第${random.int(1, 12)}组`,
    headName: members[0]!.name,
    ...(hasPhone ? { phone: makers.phone() } : {}),
    ...(plot.registration === 'none' ? {} : { registeredOn: addDays('2014-04-01', random.int(0, 900)) }),
    ...sheet,
    photovoltaic: plot.photovoltaic,
    cadreId,
    ...(random.chance(0.9) ? { lastVisitOn: addDays(makers.day, -random.int(1, random.chance(0.8) ? 40 : 130)) } : {}),
  }
  return { household, members, benefits: benefitsOf(random, household, members, makers) }
}

type Sheet = Pick<Household, 'facts' | 'causes'> & { members: Member[] }

function file(random: Random, { plot }: Settled, householdId: string, makers: Makers): Sheet {
  const people = describeFamily(random, composeFamily(random, plot.size, plot.canWork), plot.canWork)
  const facts = circumstancesOf(random, plot, people)
  const surnames = { own: random.pick(SURNAMES), 'married-in': random.pick(SURNAMES) }
  const paid = plot.registration !== 'none'
  const members = people.map((person) => memberOf(random, person, householdId, surnames[person.line], paid, makers))
  const kept = plot.relocation === 'listed' ? ['registration', 'category', 'relocation'] : ['registration', 'category']
  return {
    facts: withUnknowns(random, facts, kept),
    ...(plot.registration === 'none' ? {} : { causes: causesOf(random, people, facts) }),
    members,
  }
}

function memberOf(
  random: Random,
  person: Person,
  householdId: string,
  surname: string,
  premiumPaid: boolean,
  makers: Makers,
): Member {
  const birthDate = birthDateOf(random, person.age, makers.day)
  const birthKnown = !random.chance(0.008)
  return {
    id: makers.newId('mem'),
    householdId,
    name: demoName(random, surname, person.sex, person.age),
    relation: person.relation,
    ...(birthKnown ? { birthDate, idNumber: makers.idNumber(birthDate, person.sex) } : {}),
    ...(person.age >= 16 && person.age <= 66 && random.chance(0.55) ? { phone: makers.phone() } : {}),
    ethnicity: random.weighted([
      ['汉族', 96],
      ['瑶族', 2],
      ['畲族', 2],
    ]),
    ...(person.education ? { education: person.education } : {}),
    insured: premiumPaid || random.chance(0.94),
    facts: withUnknowns(random, person.facts, ['sex']),
    illness: withUnknowns(random, person.illness, []),
  }
}

/** A birthday on which this person has had exactly so many full years by the day. */
function birthDateOf(random: Random, age: number, day: string): string {
  const [year, rest] = [Number(day.slice(0, 4)) - age, day.slice(4)]
  const latest = `${year}${rest}`
  return addDays(latest, -random.int(0, 364))
}

/** The same facts with a few of them not known, which is to say not there. */
function withUnknowns<F extends object>(random: Random, facts: F, kept: readonly string[]): Partial<F> {
  const known = Object.entries(facts).filter(([fact]) => kept.includes(fact) || !random.chance(UNKNOWN_SHARE))
  return Object.fromEntries(known) as Partial<F>
}

function shownFile(shown: keyof typeof SHOWN, householdId: string, makers: Makers): Sheet {
  const { facts, causes, members } = SHOWN[shown]
  return {
    facts,
    causes,
    members: members.map((member) => ({
      ...member,
      id: makers.newId('mem'),
      householdId,
      idNumber: makers.idNumber(member.birthDate!, member.facts.sex!),
      ethnicity: '汉族',
      insured: true,
    })),
  }
}
