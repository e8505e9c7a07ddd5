import { BindingRequestId, type BindingRequestView } from '@bangfutong/shared/schema/binding'
import { Instant } from '@bangfutong/shared/schema/day'
import { HouseholdId, MemberId } from '@bangfutong/shared/schema/household'
import { VillageCode } from '@bangfutong/shared/schema/place'
import { id, text } from '@bangfutong/shared/schema/words'
import * as z from 'zod/mini'
import { defineEntity } from '../../platform/dynamo/entity'

const DAY_SECONDS = 24 * 3600
/** A decided request leaves the file; the record of the decision stays in the household's log. */
const KEPT_SECONDS = 90 * DAY_SECONDS

/**
 * Someone who knows a member's name and ID number asks to be bound. An `unmatched` one is written where nobody was
 * found, so that a look from outside cannot tell the two apart; it is in no list and gone after a day.
 */
export const BindingRequest = z.strictObject({
  id: BindingRequestId,
  householdId: HouseholdId,
  accountId: id('acc'),
  villageCode: VillageCode,
  cadreId: z.optional(id('acc')),
  headName: text(20),
  applicantName: text(20),
  memberId: MemberId,
  memberName: text(20),
  requestedAt: Instant,
  status: z.enum(['waiting', 'accepted', 'refused', 'unmatched']),
  decidedAt: z.optional(Instant),
})
export type BindingRequest = z.infer<typeof BindingRequest>

export const requestPrefix = 'BRQ#'
export const cadreQueue = (cadreId: string) => `BRQC#${cadreId}`
export const villageQueue = (villageCode: string) => `BRQV#${villageCode}`

export const BindingRequestEntity = defineEntity<BindingRequest>({
  name: 'binding-request',
  schema: BindingRequest,
  secret: ['headName', 'applicantName', 'memberName'],
  keys: (request) => {
    const key = { pk: `HH#${request.householdId}`, sk: `${requestPrefix}${request.id}` }
    if (request.status !== 'waiting') return key
    const sk = `${request.requestedAt}#${request.id}`
    return {
      ...key,
      ...(request.cadreId ? { gs2: { pk: cadreQueue(request.cadreId), sk } } : {}),
      gs3: { pk: villageQueue(request.villageCode), sk },
    }
  },
  ttl: ({ status, requestedAt, decidedAt }) => {
    if (status === 'unmatched') return seconds(requestedAt) + DAY_SECONDS
    return decidedAt ? seconds(decidedAt) + KEPT_SECONDS : undefined
  },
})

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

export const toRequestView = (request: BindingRequest): BindingRequestView => ({
  id: request.id,
  householdId: request.householdId,
  headName: request.headName,
  applicantName: request.applicantName,
  memberName: request.memberName,
  requestedAt: request.requestedAt,
})
