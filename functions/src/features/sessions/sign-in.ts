import { createHash, timingSafeEqual } from 'node:crypto'
import type { SignIn } from '@bangfutong/shared/schema/account'
import type { Services } from '../../http/services'
import { put, type Write } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { type Account, AccountEntity, accountKey, OpenIdLink, openIdKey } from '../accounts/account'
import { TicketEntity, ticketKey } from './ticket'

export interface Found {
  account: Account
  device: 'phone' | 'desktop'
  /** Writes that go with the sign-in, and the guard for the account itself. */
  writes: Write[]
  guard: { ifAbsent: true } | { ifVersion: number }
}

export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The account a sign-in leads to: by WeChat code, made new on the first visit, or by an approved ticket. */
export function findAccount(input: SignIn, services: Services): Promise<Found> {
  return 'code' in input ? byCode(input.code, services) : byTicket(input.ticketId, input.secret, services)
}

async function byCode(code: string, services: Services): Promise<Found> {
  const { openid } = await services.wechat.code2Session(code)
  for (const index of services.keyring.blindIndexes('openid', openid)) {
    const link = await services.view.get(OpenIdLink, openIdKey(index), { consistent: true })
    if (!link) continue
    const found = await getAccount(link.value.accountId, services)
    if (found) return { ...found, device: 'phone', writes: [] }
  }
  const index = services.keyring.blindIndex('openid', openid)
  const account: Account = {
    id: services.newId('acc'),
    name: '微信用户',
    status: 'active',
    grants: [],
    sessions: [],
    openIdIndex: index,
    openid,
  }
  const link = { index, accountId: account.id }
  return { account, device: 'phone', writes: [put(OpenIdLink, link, { ifAbsent: true })], guard: { ifAbsent: true } }
}

async function getAccount(accountId: string, services: Services) {
  const found = await services.view.get(AccountEntity, accountKey(accountId), { consistent: true })
  if (!found || found.value.status === 'deleted') return undefined
  return { account: found.value, guard: { ifVersion: found.version } }
}

async function byTicket(ticketId: string, secret: string, services: Services): Promise<Found> {
  const ticket = await services.view.get(TicketEntity, ticketKey(ticketId), { consistent: true })
  if (!ticket || !sameSecret(ticket.value.secretHash, secret) || isOver(ticket.value.expiresAt, services)) throw gone()
  if (ticket.value.status === 'waiting')
    throw new Problem('ticket.waiting', 409, '还没有在手机上确认。请用小程序扫码后再等一下。')
  if (ticket.value.status === 'used' || !ticket.value.accountId) throw gone()
  const found = await getAccount(ticket.value.accountId, services)
  if (!found) throw gone()
  const used = put(TicketEntity, { ...ticket.value, status: 'used' }, { ifVersion: ticket.version })
  return { ...found, device: 'desktop', writes: [used] }
}

const isOver = (instant: string, services: Services) => Date.parse(instant) <= services.clock.now().getTime()

const sameSecret = (hash: string, secret: string) =>
  timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashSecret(secret), 'hex'))

const gone = () => new Problem('ticket.gone', 401, '这个登录码已经过期或用过了。请刷新电脑上的码再扫。')
