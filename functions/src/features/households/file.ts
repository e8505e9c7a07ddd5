import type { Benefit } from '@bangfutong/shared/schema/benefit'
import type { Household, Member } from '@bangfutong/shared/schema/household'
import { notFound, type Owner } from '../../http/authority'
import type { Services } from '../../http/services'
import type { Versioned } from '../../platform/dynamo/entity'
import type { Item } from '../../platform/dynamo/query'
import { type Binding, BindingEntity } from '../bindings/binding'
import { type BindingRequest, BindingRequestEntity } from '../bindings/binding-request'
import {
  AnswersEntity,
  BenefitEntity,
  HouseholdEntity,
  householdKey,
  MemberEntity,
  type StoredAnswers,
} from './household'

/** All that one household's partition holds. */
export interface HouseholdFile {
  household: Household
  /** Of the first sheet. */
  version: number
  members: Member[]
  /** Newest first. */
  benefits: Benefit[]
  bindings: Binding[]
  waiting: Versioned<BindingRequest>[]
  answers?: Versioned<StoredAnswers>
}

const ITEMS = 500

/** The whole file, or 404. One query; `consistent` before a write that depends on it. */
export async function getHouseholdFile(
  householdId: string,
  services: Services,
  options: { consistent?: boolean } = {},
): Promise<HouseholdFile> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const question = { index: 'main', pk: householdKey(householdId).pk, limit: ITEMS, cursor, ...options } as const
    const page = await services.view.query(question)
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return toFile(items)
}

function toFile(items: Item[]): HouseholdFile {
  const first = items.find((item) => item.is(HouseholdEntity))?.as(HouseholdEntity)
  if (!first) throw notFound()
  const answers = items.find((item) => item.is(AnswersEntity))?.as(AnswersEntity)
  return {
    household: first.value,
    version: first.version,
    members: items.filter((item) => item.is(MemberEntity)).map((item) => item.as(MemberEntity).value),
    benefits: items
      .filter((item) => item.is(BenefitEntity))
      .map((item) => item.as(BenefitEntity).value)
      .reverse(),
    bindings: items.filter((item) => item.is(BindingEntity)).map((item) => item.as(BindingEntity).value),
    waiting: items
      .filter((item) => item.is(BindingRequestEntity))
      .map((item) => item.as(BindingRequestEntity))
      .filter(({ value }) => value.status === 'waiting'),
    ...(answers ? { answers } : {}),
  }
}

/** Whose household it is: its village, town and paired cadre. */
export async function findHouseholdOwner(householdId: string, services: Services): Promise<Owner | undefined> {
  const found = await services.view.get(HouseholdEntity, householdKey(householdId))
  if (!found) return undefined
  const { villageCode, townCode, cadreId } = found.value
  return { householdId, villageCode, townCode, ...(cadreId ? { cadreId } : {}) }
}

/** Benefits of the county's current year. Fen; a service without an amount counts as one thing received. */
export function receivedIn(year: string, benefits: readonly Benefit[]): { fen: number; count: number } {
  const received = benefits.filter((benefit) => benefit.receivedOn.startsWith(`${year}-`))
  return { fen: received.reduce((sum, benefit) => sum + (benefit.fen ?? 0), 0), count: received.length }
}
