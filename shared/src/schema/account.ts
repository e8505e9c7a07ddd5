import * as z from 'zod/mini'
import { Instant } from './day'
import { TownCode, VillageCode } from './place'
import { Role, StaffRole } from './role'
import { id, Phone, text } from './words'

export const AccountId = id('acc')

/** One role with the ground it covers; absent ground means none of that kind. */
export const Grant = z.strictObject({
  role: Role,
  householdId: z.optional(id('hh')),
  memberId: z.optional(z.string()),
  villageCodes: z.optional(z.array(VillageCode)),
  townCode: z.optional(TownCode),
  employerId: z.optional(id('emp')),
})
export type Grant = z.infer<typeof Grant>

/** Who I am, as the phone needs it to choose its pages. */
export const Me = z.strictObject({
  accountId: AccountId,
  name: z.string(),
  /** As it stands under what staff publish. */
  unit: z.optional(z.string()),
  grants: z.array(Grant),
  householdId: z.optional(id('hh')),
  householdName: z.optional(z.string()),
  expiresAt: Instant,
  demo: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const Session = z.strictObject({ token: z.string(), expiresAt: Instant, me: Me })
export type Session = z.infer<typeof Session>

/** A desktop ticket: the phone scans `code`, the desktop alone knows `secret`. */
export const Ticket = z.strictObject({ ticketId: id('tck'), code: z.string(), secret: z.string(), expiresAt: Instant })
export type Ticket = z.infer<typeof Ticket>

/** A sign-in: a wx.login code (a demo person's code on a demo county), or an approved desktop ticket. */
export const SignIn = z.union([
  z.strictObject({ code: z.string().check(z.minLength(1, '没有收到登录码'), z.maxLength(128)) }),
  z.strictObject({ ticketId: id('tck'), secret: z.string().check(z.minLength(20), z.maxLength(100)) }),
])
export type SignIn = z.infer<typeof SignIn>

export const StaffMember = z.strictObject({
  accountId: AccountId,
  name: z.string(),
  unit: z.optional(z.string()),
  phone: z.optional(z.string()),
  status: z.enum(['active', 'disabled']),
  grants: z.array(Grant),
  version: z.int(),
})
export type StaffMember = z.infer<typeof StaffMember>

export const InviteStaff = z.strictObject({
  name: text(20),
  unit: z.optional(text(40)),
  phone: Phone,
  role: StaffRole,
  villageCodes: z.optional(z.array(VillageCode).check(z.minLength(1), z.maxLength(20))),
  townCode: z.optional(TownCode),
  employerId: z.optional(id('emp')),
})
export type InviteStaff = z.infer<typeof InviteStaff>

/** A code to be read out or shown once; its clear text is never stored. */
export const OneTimeCode = z.strictObject({ code: z.string(), expiresAt: Instant })
export type OneTimeCode = z.infer<typeof OneTimeCode>

export const CodeInput = z.strictObject({
  code: z.string().check(z.regex(/^\d{4}[ -]?\d{4}$/, '请输入 8 位数字')),
})

export const DemoPerson = z.strictObject({
  code: z.string(),
  name: z.string(),
  roles: z.array(Role),
  area: z.string(),
})
export type DemoPerson = z.infer<typeof DemoPerson>
