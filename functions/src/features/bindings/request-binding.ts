import type { RequestBinding } from '@bangfutong/shared/schema/binding'
import type { Caller } from '../../http/caller'
import type { Services } from '../../http/services'
import { put, type Write } from '../../platform/dynamo/entity'
import {
  HouseholdEntity,
  householdKey,
  IdNumberEntity,
  idNumberKey,
  MemberEntity,
  memberKey,
} from '../households/household'
import { type BindingRequest, BindingRequestEntity, requestPrefix } from './binding-request'

export const REQUEST_ANSWER = {
  received: true,
  next: '已收到。姓名和身份证号都对得上时，您的家人、帮扶干部或村文书会看到，由他们决定。也可以直接找帮扶干部要绑定码。',
} as const

const NOBODY = '—'
/** The newest of a household's requests, among which a waiting one of the caller is looked for. */
const REQUESTS = 100

/**
 * The write a request leads to. Where name and number match nobody it is one of the same kind that no list shows,
 * after the same reads: neither the answer nor its time tells whether somebody is in a file.
 */
export async function requestWrite(
  { name, idNumber }: RequestBinding,
  caller: Caller,
  at: string,
  services: Services,
): Promise<Write> {
  const { view, newId } = services
  const indexed = await lookUp(idNumber, services)
  const { householdId, memberId } = indexed ?? { householdId: newId('hh'), memberId: newId('mem') }
  const [member, household, requests] = await Promise.all([
    view.get(MemberEntity, memberKey(householdId, memberId), { consistent: true }),
    view.get(HouseholdEntity, householdKey(householdId), { consistent: true }),
    view.query({
      index: 'main',
      pk: householdKey(householdId).pk,
      prefix: requestPrefix,
      limit: REQUESTS,
      reverse: true,
    }),
  ])
  const found = member && household && member.value.name === name
  const common = { id: newId('brq'), accountId: caller.accountId, requestedAt: at }
  if (!found) return put(BindingRequestEntity, unmatched(common, newId('hh'), newId('mem')), { ifAbsent: true })
  const waiting = requests.items
    .map((item) => item.as(BindingRequestEntity))
    .find(({ value }) => value.accountId === caller.accountId && value.status === 'waiting')
  if (waiting) return put(BindingRequestEntity, waiting.value, { ifVersion: waiting.version })
  const { villageCode, cadreId, headName } = household.value
  const request: BindingRequest = {
    ...common,
    householdId,
    villageCode,
    ...(cadreId ? { cadreId } : {}),
    headName,
    applicantName: caller.name,
    memberId,
    memberName: member.value.name,
    status: 'waiting',
  }
  return put(BindingRequestEntity, request, { ifAbsent: true })
}

/** Every key version is asked, found or not. */
async function lookUp(idNumber: string, { keyring, view }: Services) {
  const keys = keyring.blindIndexes('id-number', idNumber).map(idNumberKey)
  const found = await view.getMany(IdNumberEntity, keys, { consistent: true })
  return found.find((entry) => entry !== undefined)?.value
}

/** Under a household that does not exist, in no list, and without anything of the person asked about. */
const unmatched = (
  common: Pick<BindingRequest, 'id' | 'accountId' | 'requestedAt'>,
  householdId: string,
  memberId: string,
): BindingRequest => ({
  ...common,
  householdId,
  memberId,
  villageCode: '000000000000',
  headName: NOBODY,
  applicantName: NOBODY,
  memberName: NOBODY,
  status: 'unmatched',
})
