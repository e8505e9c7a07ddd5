import * as z from 'zod/mini'
import { CodeInput, Me, OneTimeCode } from '../schema/account'
import { BindingRequested, BindingRequestId, BindingRequestView, Decision, RequestBinding } from '../schema/binding'
import { Home, Today } from '../schema/home'
import { HouseholdId, HouseholdRow, HouseholdView, LogEntry } from '../schema/household'
import { VillageCode } from '../schema/place'
import { HouseholdFacts, ScreeningResponse } from '../schema/screening'
import { id, Paging, page } from '../schema/words'
import { CARE, FILE_READERS, HOUSEHOLD_AND_CARE, SIGNED_IN } from './access'
import { endpoints } from './endpoint'

const household = { kind: 'household', param: 'householdId' } as const
const householdParams = z.strictObject({ householdId: HouseholdId })
const done = z.strictObject({ done: z.literal(true) })

export const householdEndpoints = endpoints({
  getHome: {
    method: 'GET',
    path: '/home',
    summary: "A villager's home: money arrived, what waits, who helps, what is new",
    access: { resident: 'own household', proxy: 'own household' },
    output: Home,
  },
  getToday: {
    method: 'GET',
    path: '/today',
    summary: "A cadre's or clerk's day: what waits for them",
    access: CARE,
    output: Today,
  },
  listHouseholds: {
    method: 'GET',
    path: '/households',
    summary: 'Households in the caller’s care; township and county name a village',
    access: { ...CARE, township: 'own town', county: 'county' },
    query: z.strictObject({ villageCode: z.optional(VillageCode), ...Paging }),
    output: page(HouseholdRow),
  },
  getHousehold: {
    method: 'GET',
    path: '/households/{householdId}',
    summary: 'A household file; the look is recorded and shown to the household',
    access: FILE_READERS,
    target: household,
    params: householdParams,
    output: HouseholdView,
  },
  getVerdicts: {
    method: 'GET',
    path: '/households/{householdId}/verdicts',
    summary: 'Every policy judged from the file and the answers reported so far',
    access: FILE_READERS,
    target: household,
    params: householdParams,
    output: ScreeningResponse,
  },
  reportAnswers: {
    method: 'PUT',
    path: '/households/{householdId}/answers',
    summary: 'Carry answers of a screening into the file as reported, to be checked',
    access: HOUSEHOLD_AND_CARE,
    target: household,
    params: householdParams,
    body: z.strictObject({ facts: HouseholdFacts, version: z.int() }),
    output: z.strictObject({ version: z.int() }),
    maxBytes: 64 * 1024,
  },
  getHouseholdLog: {
    method: 'GET',
    path: '/households/{householdId}/log',
    summary: 'Who looked at or changed this file, when and why',
    access: { resident: 'own household', proxy: 'own household', county: 'county' },
    target: household,
    params: householdParams,
    query: z.strictObject({ ...Paging }),
    output: page(LogEntry),
  },
  issueBindCode: {
    method: 'POST',
    path: '/households/{householdId}/bind-codes',
    summary: 'A one-time code that binds a phone to this household',
    access: HOUSEHOLD_AND_CARE,
    target: household,
    params: householdParams,
    body: z.strictObject({ memberId: z.optional(id('mem')) }),
    output: OneTimeCode,
    status: 201,
  },
  bindWithCode: {
    method: 'POST',
    path: '/bindings',
    summary: 'Bind my phone to a household with a one-time code',
    access: SIGNED_IN,
    body: CodeInput,
    output: Me,
    status: 201,
  },
  unbind: {
    method: 'DELETE',
    path: '/bindings/mine',
    summary: 'Unbind my phone from the household',
    access: { resident: 'own household', proxy: 'own household' },
    output: Me,
  },
  removeBinding: {
    method: 'DELETE',
    path: '/households/{householdId}/bindings/{accountId}',
    summary: 'Unbind another phone, such as a lost one',
    access: HOUSEHOLD_AND_CARE,
    target: household,
    params: z.strictObject({ householdId: HouseholdId, accountId: id('acc') }),
    output: done,
  },
  requestBinding: {
    method: 'POST',
    path: '/binding-requests',
    summary: 'Ask to be bound by name and ID number; a person decides',
    access: SIGNED_IN,
    body: RequestBinding,
    output: BindingRequested,
    status: 202,
  },
  listBindingRequests: {
    method: 'GET',
    path: '/binding-requests',
    summary: 'Binding requests that wait for me',
    access: HOUSEHOLD_AND_CARE,
    query: z.strictObject({ ...Paging }),
    output: page(BindingRequestView),
  },
  decideBindingRequest: {
    method: 'POST',
    path: '/households/{householdId}/binding-requests/{requestId}/decision',
    summary: 'Accept or refuse a binding request',
    access: HOUSEHOLD_AND_CARE,
    target: household,
    params: z.strictObject({ householdId: HouseholdId, requestId: BindingRequestId }),
    body: Decision,
    output: done,
  },
})
