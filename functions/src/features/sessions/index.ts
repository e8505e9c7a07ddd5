import { randomBytes } from 'node:crypto'
import type { Handlers } from '../../http/handler'
import { put, remove } from '../../platform/dynamo/entity'
import { Problem } from '../../platform/errors'
import { AccountEntity, accountKey } from '../accounts/account'
import { getAccount } from '../accounts/get-account'
import { openSession, toMe } from './open-session'
import { findAccount, hashSecret } from './sign-in'
import { TicketCodeEntity, TicketEntity, ticketCodeKey, ticketKey } from './ticket'

const TICKET_MINUTES = 3
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

type Names = 'createSession' | 'createTicket' | 'approveTicket' | 'getMe' | 'endSession' | 'listDemoPeople'

export const sessionHandlers: Pick<Handlers, Names> = {
  async createSession({ body }, services) {
    const found = await findAccount(body, services)
    const { account, session } = await openSession(found.account, found.device, services)
    return {
      body: session,
      change: {
        subject: accountKey(account.id).pk,
        action: 'session.opened',
        writes: [put(AccountEntity, account, found.guard), ...found.writes],
        actor: { id: account.id, role: 'seeker', name: account.name },
      },
    }
  },

  async createTicket(_, services) {
    const code = Array.from({ length: 8 }, () => CODE_ALPHABET[services.randomInt(32)]).join('')
    const secret = randomBytes(32).toString('base64url')
    const expiresAt = new Date(services.clock.now().getTime() + TICKET_MINUTES * 60_000).toISOString()
    const ticketId = services.newId('tck')
    const codeIndex = services.keyring.blindIndex('token', code)
    const ticket = { id: ticketId, codeIndex, secretHash: hashSecret(secret), status: 'waiting' as const, expiresAt }
    return {
      body: { ticketId, code, secret, expiresAt },
      change: {
        subject: ticketKey(ticketId).pk,
        action: 'ticket.created',
        writes: [
          put(TicketEntity, ticket, { ifAbsent: true }),
          put(TicketCodeEntity, { index: codeIndex, ticketId, expiresAt }, { ifAbsent: true }),
        ],
      },
    }
  },

  async approveTicket({ body, caller }, services) {
    const ticket = await findTicket(body.code, services)
    const over = !ticket || Date.parse(ticket.value.expiresAt) <= services.clock.now().getTime()
    if (over || ticket.value.status !== 'waiting')
      throw new Problem('ticket.gone', 409, '这个登录码已经过期或用过了。请刷新电脑上的码再扫。')
    const approved = { ...ticket.value, status: 'approved' as const, accountId: caller.accountId }
    return {
      body: { done: true },
      change: {
        subject: accountKey(caller.accountId).pk,
        action: 'ticket.approved',
        writes: [
          put(TicketEntity, approved, { ifVersion: ticket.version }),
          remove(TicketCodeEntity, ticketCodeKey(ticket.value.codeIndex), {}),
        ],
      },
    }
  },

  async getMe({ caller }, services) {
    const { value } = await getAccount(caller.accountId, services)
    return { body: toMe(value, caller.expiresAt, services) }
  },

  async endSession({ caller }, services) {
    const { value, version } = await getAccount(caller.accountId, services)
    const sessions = value.sessions.filter((open) => open.id !== caller.sessionId)
    return {
      body: { done: true },
      change: {
        subject: accountKey(caller.accountId).pk,
        action: 'session.ended',
        writes: [put(AccountEntity, { ...value, sessions }, { ifVersion: version })],
      },
    }
  },

  async listDemoPeople(_, services) {
    return { body: (await services.demo?.list()) ?? [] }
  },
}

async function findTicket(code: string, services: Parameters<typeof getAccount>[1]) {
  for (const index of services.keyring.blindIndexes('token', code)) {
    const found = await services.view.get(TicketCodeEntity, ticketCodeKey(index), { consistent: true })
    if (found) return services.view.get(TicketEntity, ticketKey(found.value.ticketId), { consistent: true })
  }
  return undefined
}
