import { Benefit } from '@bangfutong/shared/schema/benefit'
import { Household, HouseholdId, Member, MemberId, ReportedAnswers } from '@bangfutong/shared/schema/household'
import * as z from 'zod/mini'
import { defineEntity } from '../../platform/dynamo/entity'

const partition = (householdId: string) => `HH#${householdId}`

export const householdKey = (householdId: string) => ({ pk: partition(householdId), sk: 'HH' })
export const HouseholdEntity = defineEntity<Household>({
  name: 'household',
  schema: Household,
  // A cause such as 因病 tells of an illness.
  secret: ['headName', 'phone', 'causes'],
  keys: (household) => ({
    ...householdKey(household.id),
    gs1: { pk: `VIL#${household.villageCode}`, sk: household.id },
    ...(household.cadreId ? { gs2: { pk: `CADRE#${household.cadreId}`, sk: household.id } } : {}),
  }),
})

export const memberKey = (householdId: string, memberId: string) => ({
  pk: partition(householdId),
  sk: `MEM#${memberId}`,
})
export const MemberEntity = defineEntity<Member>({
  name: 'member',
  schema: Member,
  secret: ['name', 'idNumber', 'birthDate', 'phone', 'illness'],
  keys: (member) => memberKey(member.householdId, member.id),
})

export const BenefitEntity = defineEntity<Benefit>({
  name: 'benefit',
  schema: Benefit,
  secret: ['title'],
  keys: (benefit) => ({ pk: partition(benefit.householdId), sk: `BFT#${benefit.receivedOn}#${benefit.id}` }),
})

/** Reported answers as they lie in the table; their version is the record's. */
export const StoredAnswers = z.extend(z.omit(ReportedAnswers, { version: true }), { householdId: HouseholdId })
export type StoredAnswers = z.infer<typeof StoredAnswers>

export const AnswersEntity = defineEntity<StoredAnswers>({
  name: 'answers',
  schema: StoredAnswers,
  secret: ['facts', 'reportedBy'],
  keys: (answers) => ({ pk: partition(answers.householdId), sk: 'ANSWERS' }),
})

/** From an ID number, by its blind index only, to the one member who has it. */
const IdNumberSchema = z.strictObject({ index: z.string(), householdId: HouseholdId, memberId: MemberId })
export const idNumberKey = (index: string) => ({ pk: `IDN#${index}`, sk: 'IDN' })
export const IdNumberEntity = defineEntity<z.infer<typeof IdNumberSchema>>({
  name: 'id-number',
  schema: IdNumberSchema,
  keys: (entry) => idNumberKey(entry.index),
})
