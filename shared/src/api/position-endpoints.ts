import * as z from 'zod/mini'
import { ApplicantView, Apply, ApplyFor, MyApplication, WithdrawApplication } from '../schema/application'
import { HouseholdId } from '../schema/household'
import { TownCode, VillageCode } from '../schema/place'
import { HOURS, POSITION_KINDS, PositionId, PositionView, PublishPosition } from '../schema/position'
import { Paging, page } from '../schema/words'
import { CARE, COMPANY, PUBLIC, SIGNED_IN } from './access'
import { endpoints } from './endpoint'

const position = { kind: 'position', param: 'positionId' } as const
const positionParams = z.strictObject({ positionId: PositionId })

export const positionEndpoints = endpoints({
  listPositions: {
    method: 'GET',
    path: '/positions',
    summary: 'Open positions, the freshest first',
    access: PUBLIC,
    query: z.strictObject({
      kind: z.optional(z.enum(POSITION_KINDS)),
      townCode: z.optional(TownCode),
      hours: z.optional(z.enum(HOURS)),
      minPayYuan: z.optional(z.string().check(z.regex(/^\d{1,5}$/, '工资请填整数元'))),
      fromVillage: z.optional(VillageCode),
      ...Paging,
    }),
    output: page(PositionView),
  },
  getPosition: {
    method: 'GET',
    path: '/positions/{positionId}',
    summary: 'One position',
    access: PUBLIC,
    params: positionParams,
    query: z.strictObject({ fromVillage: z.optional(VillageCode) }),
    output: PositionView,
  },
  applyToPosition: {
    method: 'POST',
    path: '/positions/{positionId}/applications',
    summary: 'Apply once; the employer sees name, phone and note',
    access: SIGNED_IN,
    params: positionParams,
    body: Apply,
    output: MyApplication,
    status: 201,
  },
  withdrawApplication: {
    method: 'POST',
    path: '/positions/{positionId}/applications/withdrawal',
    summary: 'Withdraw an application I made; the employer no longer sees it',
    access: SIGNED_IN,
    params: positionParams,
    body: WithdrawApplication,
    output: MyApplication,
  },
  listMyApplications: {
    method: 'GET',
    path: '/applications',
    summary: 'My applications',
    access: SIGNED_IN,
    query: z.strictObject({ ...Paging }),
    output: page(MyApplication),
  },
  applyFor: {
    method: 'POST',
    path: '/households/{householdId}/applications',
    summary: 'Apply for a member who has no phone, on record',
    access: CARE,
    target: { kind: 'household', param: 'householdId' },
    params: z.strictObject({ householdId: HouseholdId }),
    body: ApplyFor,
    output: MyApplication,
    status: 201,
  },
  listCompanyPositions: {
    method: 'GET',
    path: '/company/positions',
    summary: 'Positions of my company',
    access: COMPANY,
    query: z.strictObject({ ...Paging }),
    output: page(z.extend(PositionView, { applicants: z.int() })),
  },
  publishPosition: {
    method: 'POST',
    path: '/company/positions',
    summary: 'Publish a position of my verified company',
    access: COMPANY,
    body: PublishPosition,
    output: PositionView,
    status: 201,
  },
  confirmPosition: {
    method: 'POST',
    path: '/positions/{positionId}/confirmations',
    summary: 'Still hiring: the position is fresh again',
    access: COMPANY,
    target: position,
    params: positionParams,
    body: z.strictObject({ version: z.int() }),
    output: PositionView,
  },
  closePosition: {
    method: 'POST',
    path: '/positions/{positionId}/closing',
    summary: 'Filled: the position leaves the list',
    access: COMPANY,
    target: position,
    params: positionParams,
    body: z.strictObject({ version: z.int() }),
    output: PositionView,
  },
  listApplicants: {
    method: 'GET',
    path: '/positions/{positionId}/applications',
    summary: 'Who has applied to a position of my company',
    access: COMPANY,
    target: position,
    params: positionParams,
    query: z.strictObject({ ...Paging }),
    output: page(ApplicantView),
  },
})
