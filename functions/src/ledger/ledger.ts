import type { TableView, Write } from '../platform/dynamo/table'
import { Problem } from '../platform/errors'
import type { Ids } from '../platform/ids'
import { append } from './append'
import { actorKey, EventEntity, openField, type StoredEvent } from './event'
import { type HistoryPage, readHistory } from './history'
import { type Verdict, verifyChain } from './verify'

export type { HistoryPage, LedgerEvent } from './history'
export type { Verdict } from './verify'

export interface LedgerContext {
  view: TableView
  actor: { id: string; role: string; name: string }
  /** County time, ISO with offset. */
  at: string
  idempotencyKey?: string
  /** Hash of what was asked; the same key with another hash is refused. */
  requestHash: string
}

export interface Answer {
  status: number
  body: unknown
}

export interface Entry {
  /** Table key of the record it belongs to, such as `HH#hh_…`. */
  subject: string
  /** Dotted, noun first. */
  action: string
  writes: readonly Write[]
  answer: Answer
  before?: unknown
  after?: unknown
  reason?: string
  onBehalfOf?: string
}

export interface Look {
  subject: string
  action: string
  reason?: string
  onBehalfOf?: string
  /** One record a county day for this person, subject and action. */
  onceADay?: boolean
}

export interface Ledger {
  /** The stored answer of a repeated request; throws `idempotency.mismatch` when the key was used for another. */
  replay(context: LedgerContext): Promise<Answer | undefined>
  /**
   * Event, chain and writes in one transaction (so at most 98 writes). A duplicate that came first wins: its answer
   * is returned. Throws ConflictProblem with the place in `writes` when one of them does not hold.
   */
  commit(context: LedgerContext, entry: Entry): Promise<Answer>
  /** Records a read; await it before the answer leaves. */
  look(context: LedgerContext, look: Look): Promise<void>
  /** Newest first. */
  history(view: TableView, subject: string, page: { limit: number; cursor?: string | undefined }): Promise<HistoryPage>
  /** Checks the chain of a subject; `broken` is the first number that does not hold. */
  verify(view: TableView, subject: string): Promise<Verdict>
}

export function createLedger({ ids }: { ids: Pick<Ids, 'newId'> }): Ledger {
  const replay = async (context: LedgerContext) => {
    if (context.idempotencyKey === undefined) return undefined
    const key = actorKey(context.actor.id, `KEY#${context.idempotencyKey}`)
    const found = await context.view.get(EventEntity, key, { consistent: true })
    return found && answerOf(context, found.value)
  }
  return {
    replay,
    async commit(context, entry) {
      const slot = `KEY#${context.idempotencyKey ?? ids.newId('auto')}`
      const recorded = await append(context, slot, entry)
      if (recorded) return entry.answer
      return (await replay(context)) ?? entry.answer
    },
    async look(context, look) {
      const day = context.at.slice(0, 10)
      const slot = look.onceADay ? `LOOK#${day}#${look.subject}#${look.action}` : `LOOK#${ids.newId('look')}`
      if (look.onceADay && (await context.view.get(EventEntity, actorKey(context.actor.id, slot)))) return
      await append(context, slot, { ...look, writes: [] })
    },
    history: readHistory,
    verify: verifyChain,
  }
}

function answerOf(context: LedgerContext, event: StoredEvent): Answer {
  if (event.requestHash !== context.requestHash)
    throw new Problem('idempotency.mismatch', 409, '这个请求编号已经用过，内容却不一样，没有保存。请刷新后重新提交。')
  return { status: event.status ?? 200, body: openField(context.view.keyring, context.view.county, event, 'answer') }
}
