import { findVillage } from '@bangfutong/shared/plan/divisions'
import { fullYears } from '@bangfutong/shared/rules/age'
import type {
  Helper,
  Household,
  HouseholdRow,
  HouseholdView,
  Member,
  MemberView,
} from '@bangfutong/shared/schema/household'
import { maskIdNumber } from '@bangfutong/shared/schema/id-number'
import type { Village } from '@bangfutong/shared/schema/place'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { type HouseholdFile, receivedIn } from './file'
import { hiddenFrom, seesPhones, withoutIllness } from './privacy'

interface Eyes {
  day: string
  phones: boolean
  hidden: ReadonlySet<string>
}

/** The file as this caller may see it. */
export function toHouseholdView(
  caller: Caller,
  file: HouseholdFile,
  helper: Helper | undefined,
  services: Services,
): HouseholdView {
  const { household, members, answers } = file
  const day = services.clock.countyDay()
  const phones = seesPhones(caller)
  const eyes: Eyes = { day, phones, hidden: hiddenFrom(caller, members, day) }
  const { id, group, headName, phone, causes, facts } = household
  return {
    id,
    village: villageOf(household.villageCode, services),
    ...(group ? { group } : {}),
    headName,
    ...(phone && phones ? { phone } : {}),
    ...(facts.registration ? { registration: facts.registration } : {}),
    ...(facts.category ? { category: facts.category } : {}),
    ...(causes ? { causes } : {}),
    facts,
    members: members.map((member) => toMemberView(member, eyes)),
    benefits: file.benefits,
    receivedThisYear: receivedIn(day.slice(0, 4), file.benefits),
    ...(helper ? { helper } : {}),
    bindings: file.bindings.map(({ householdId: _, ...binding }) => ({
      ...binding,
      mine: binding.accountId === caller.accountId,
    })),
    ...(answers ? { answers: reportedFor(eyes, answers) } : {}),
    version: file.version,
  }
}

function reportedFor({ hidden }: Eyes, { value, version }: NonNullable<HouseholdFile['answers']>) {
  const { householdId: _, facts, ...rest } = value
  return { ...rest, facts: withoutIllness(facts, hidden), version }
}

function toMemberView(member: Member, { day, phones, hidden }: Eyes): MemberView {
  const { id, name, relation, idNumber, birthDate, phone, education, insured, facts, illness } = member
  const illnessHidden = hidden.has(id)
  const illnessKnown = illness.health !== undefined || illness.disabled !== undefined
  return {
    id,
    name,
    relation,
    ...(birthDate && birthDate <= day ? { age: fullYears(birthDate, day) } : {}),
    ...(idNumber ? { idNumberMasked: maskIdNumber(idNumber) } : {}),
    ...(phone && phones ? { phone } : {}),
    ...(education ? { education } : {}),
    ...(insured === undefined ? {} : { insured }),
    facts,
    ...(illnessKnown && !illnessHidden ? { illness } : {}),
    illnessHidden,
  }
}

/** A row of a list: name and what is due, nothing else. */
export function toHouseholdRow(household: Household, services: Services): HouseholdRow {
  const { id, headName, villageCode, memberCount, facts, lastVisitOn } = household
  return {
    id,
    headName,
    village: villageOf(villageCode, services).name,
    memberCount,
    ...(facts.registration ? { registration: facts.registration } : {}),
    hasPhone: hasBoundPhone(household),
    ...(lastVisitOn ? { lastVisitOn } : {}),
  }
}

export const hasBoundPhone = ({ boundPhones }: Household) => (boundPhones ?? 0) > 0

function villageOf(code: string, { county }: Services): Village {
  const found = findVillage(county.divisions, code)
  // A village that has left the divisions keeps its code, so that the file can still be read.
  if (!found) return { code, name: code, townCode: code.slice(0, 9), townName: '', kind: 'village' }
  const { town, village } = found
  return { code, name: village.shortName, townCode: town.code, townName: town.shortName, kind: village.kind }
}
