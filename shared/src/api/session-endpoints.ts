import * as z from 'zod/mini'
import {
  CodeInput,
  DemoPerson,
  InviteStaff,
  Me,
  OneTimeCode,
  Session,
  SignIn,
  StaffMember,
  Ticket,
} from '../schema/account'
import { id, Paging, page } from '../schema/words'
import { COUNTY, PUBLIC, SIGNED_IN } from './access'
import { endpoints } from './endpoint'

const account = { kind: 'account', param: 'accountId' } as const
const accountParams = z.strictObject({ accountId: id('acc') })
const done = z.strictObject({ done: z.literal(true) })

export const sessionEndpoints = endpoints({
  listDemoPeople: {
    method: 'GET',
    path: '/demo/people',
    summary: 'The demo people to sign in as',
    access: PUBLIC,
    output: z.array(DemoPerson),
    demoOnly: true,
  },
  createSession: {
    method: 'POST',
    path: '/sessions',
    summary: 'Sign in with a wx.login code or an approved desktop ticket',
    access: PUBLIC,
    body: SignIn,
    output: Session,
    keyless: true,
  },
  createTicket: {
    method: 'POST',
    path: '/sessions/tickets',
    summary: 'A desktop browser asks for a code to be scanned with the mini-program',
    access: PUBLIC,
    body: z.strictObject({}),
    output: Ticket,
    status: 201,
    keyless: true,
  },
  approveTicket: {
    method: 'POST',
    path: '/sessions/tickets/approvals',
    summary: 'Staff and employers let the desktop in that shows this code',
    access: {
      cadre: 'self',
      'village-clerk': 'self',
      township: 'self',
      county: 'self',
      department: 'self',
      inspector: 'self',
      employer: 'self',
    },
    body: z.strictObject({
      code: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, '请扫描电脑上的码，或输入 8 位码')),
    }),
    output: done,
  },
  getMe: {
    method: 'GET',
    path: '/me',
    summary: 'Who I am and what I may do',
    access: SIGNED_IN,
    output: Me,
  },
  endSession: {
    method: 'DELETE',
    path: '/sessions/current',
    summary: 'Sign out on this device',
    access: SIGNED_IN,
    output: done,
    keyless: true,
  },
  deleteAccount: {
    method: 'DELETE',
    path: '/me',
    summary: 'Delete my account; the household file stays with the village',
    access: SIGNED_IN,
    output: done,
  },
  inviteStaff: {
    method: 'POST',
    path: '/staff/invitations',
    summary: 'Invite a member of staff or an employer; the code is told to them in person',
    access: COUNTY,
    body: InviteStaff,
    output: OneTimeCode,
    status: 201,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/staff/invitations/acceptances',
    summary: 'Take up an invitation with its one-time code',
    access: SIGNED_IN,
    body: CodeInput,
    output: Me,
  },
  listStaff: {
    method: 'GET',
    path: '/staff',
    summary: 'Staff of the county',
    access: COUNTY,
    query: z.strictObject({ ...Paging }),
    output: page(StaffMember),
  },
  disableStaff: {
    method: 'POST',
    path: '/staff/{accountId}/disabling',
    summary: 'Someone leaves: their account is refused on its next call',
    access: COUNTY,
    target: account,
    params: accountParams,
    body: z.strictObject({ version: z.int() }),
    output: StaffMember,
  },
  enableStaff: {
    method: 'POST',
    path: '/staff/{accountId}/enabling',
    summary: 'Let a disabled account in again',
    access: COUNTY,
    target: account,
    params: accountParams,
    body: z.strictObject({ version: z.int() }),
    output: StaffMember,
  },
  endStaffSessions: {
    method: 'POST',
    path: '/staff/{accountId}/sign-outs',
    summary: 'A phone is lost: end every session of this account',
    access: COUNTY,
    target: account,
    params: accountParams,
    body: z.strictObject({}),
    output: done,
  },
})
