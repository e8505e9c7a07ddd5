import type { Grant, InviteStaff, StaffMember } from '@bangfutong/shared/schema/account'
import type { Handlers } from '../../http/handler'
import { listOf } from '../../http/paging'
import type { Services } from '../../http/services'
import { put, remove, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { type Account, AccountEntity, accountKey, OpenIdLink, openIdKey } from '../accounts/account'
import { getAccount } from '../accounts/get-account'
import { releaseBinding } from '../bindings'
import { issueCode } from '../codes/code'
import { takeCode } from '../codes/take-code'
import { toMe } from '../sessions/open-session'

const INVITATION_HOURS = 72

type Names =
  | 'inviteStaff'
  | 'acceptInvitation'
  | 'listStaff'
  | 'disableStaff'
  | 'enableStaff'
  | 'endStaffSessions'
  | 'deleteAccount'

export const staffHandlers: Pick<Handlers, Names> = {
  async inviteStaff({ body, caller }, services) {
    checkGround(body)
    const { answer, write } = issueCode({ invite: body }, caller.accountId, INVITATION_HOURS, services)
    return {
      body: answer,
      change: { subject: 'STAFF', action: 'staff.invited', writes: [write], after: { role: body.role } },
    }
  },

  async acceptInvitation({ body, caller }, services) {
    const { value, version } = await getAccount(caller.accountId, services)
    const taken = await takeCode(body.code, 'invite', value, services)
    const subject = accountKey(caller.accountId).pk
    if (!taken.ok) return { refusal: taken.refusal, change: { subject, action: 'code.wrong', writes: taken.writes } }
    if (!('invite' in taken.purpose)) throw new Error('an invitation code without an invitation')
    // A post is more than a villager's access: no older phone comes along into it.
    const sessions = value.sessions.filter((open) => open.id === caller.sessionId)
    const account = { ...takePost(value, taken.purpose.invite), sessions }
    return {
      body: toMe(account, caller.expiresAt, services),
      change: {
        subject,
        action: 'staff.joined',
        writes: [put(AccountEntity, account, { ifVersion: version }), ...taken.writes],
        after: { grants: account.grants },
      },
    }
  },

  async listStaff({ query }, services) {
    const page = await listOf(services.view, { index: 'gs1', pk: 'STAFF' }, query)
    return { body: { ...page, items: page.items.map((item) => toStaff(item.as(AccountEntity))) } }
  },

  async disableStaff({ params, body, caller }, services) {
    // Whoever disables is left, so the county cannot lock itself out one by one.
    if (params.accountId === caller.accountId)
      throw new Problem('account.own', 409, '不能停用自己的账号，没有改动。请让另一位县扶贫办工作人员来停用。')
    return setStatus(params.accountId, body.version, 'disabled', services)
  },

  async enableStaff({ params, body }, services) {
    return setStatus(params.accountId, body.version, 'active', services)
  },

  async endStaffSessions({ params }, services) {
    const { value, version } = await getAccount(params.accountId, services)
    return {
      body: { done: true },
      change: {
        subject: accountKey(value.id).pk,
        action: 'staff.signed-out',
        writes: [put(AccountEntity, { ...value, sessions: [] }, { ifVersion: version })],
      },
    }
  },

  async deleteAccount({ caller }, services) {
    const { value, version } = await getAccount(caller.accountId, services)
    const gone: Account = { id: value.id, name: '已注销', status: 'deleted', grants: [], sessions: [] }
    return {
      body: { done: true },
      change: {
        // The family sees in its own log that a phone has gone.
        subject: value.binding ? `HH#${value.binding.householdId}` : accountKey(value.id).pk,
        action: 'account.deleted',
        writes: [put(AccountEntity, gone, { ifVersion: version }), ...(await cutLinks(value, services))],
      },
    }
  },
}

/** What ties an account to a WeChat identity and to a household. */
async function cutLinks(account: Account, services: Services): Promise<Write[]> {
  const link = account.openIdIndex ? [remove(OpenIdLink, openIdKey(account.openIdIndex), {})] : []
  return [...link, ...(await releaseBinding(account, services))]
}

/** A post needs its ground: villages, a town or a company. */
function checkGround(invite: InviteStaff) {
  const wanted = {
    cadre: 'villageCodes',
    'village-clerk': 'villageCodes',
    township: 'townCode',
    employer: 'employerId',
  }
  const path = wanted[invite.role as keyof typeof wanted] as keyof InviteStaff | undefined
  if (path && invite[path] === undefined)
    throw new Problem('input.invalid', 400, '请写明这个人负责的村、乡镇或单位，什么都没有保存。', {
      paths: [{ path, message: '没有填' }],
    })
}

function takePost(
  account: Account,
  { name, unit, phone, role, villageCodes, townCode, employerId }: InviteStaff,
): Account {
  const grant: Grant = {
    role,
    ...(villageCodes ? { villageCodes } : {}),
    ...(townCode ? { townCode } : {}),
    ...(employerId ? { employerId } : {}),
  }
  const grants = [...account.grants.filter((held) => held.role !== role), grant]
  return { ...account, name, phone, ...(unit ? { unit } : {}), grants }
}

async function setStatus(
  accountId: string,
  seen: number,
  status: Account['status'],
  services: Parameters<typeof getAccount>[1],
) {
  const { value, version } = await getAccount(accountId, services)
  if (version !== seen) throw new Problem('version.stale', 409, '这个人的资料刚被别人改过，请刷新后再改。')
  const account: Account = { ...value, status, sessions: status === 'disabled' ? [] : value.sessions }
  const written = { value: account, version: version + 1 }
  return {
    body: toStaff(written),
    change: {
      subject: accountKey(accountId).pk,
      action: `staff.${status}`,
      writes: [put(AccountEntity, account, { ifVersion: version })],
      before: { status: value.status },
      after: { status },
    },
  }
}

function toStaff({ value, version }: { value: Account; version: number }): StaffMember {
  const { id, name, unit, phone, status, grants } = value
  return {
    accountId: id,
    name,
    ...(unit ? { unit } : {}),
    ...(phone ? { phone } : {}),
    status: status === 'active' ? 'active' : 'disabled',
    grants,
    version,
  }
}
