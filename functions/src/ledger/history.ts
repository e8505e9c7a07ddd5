import type { TableView } from '../platform/dynamo/table'
import { EventEntity, logPartition, openField, type StoredEvent } from './event'

/** An event as those who may read it see it. */
export interface LedgerEvent {
  seq: number
  at: string
  actor: { id: string; role: string; name: string }
  action: string
  subject: string
  /** True for a look, false for a change. */
  look: boolean
  onBehalfOf?: string
  reason?: string
  before?: unknown
  after?: unknown
}

export interface HistoryPage {
  events: LedgerEvent[]
  cursor?: string
}

export async function readHistory(
  view: TableView,
  subject: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<HistoryPage> {
  const question = { index: 'gs1', pk: logPartition(subject), reverse: true } as const
  const { items, cursor } = await view.query({ ...question, limit: page.limit, cursor: page.cursor })
  const events = items.map((item) => toLedgerEvent(view, item.as(EventEntity).value))
  return cursor === undefined ? { events } : { events, cursor }
}

function toLedgerEvent(view: TableView, event: StoredEvent): LedgerEvent {
  const open = (field: keyof StoredEvent['sealed']) => openField(view.keyring, view.county, event, field)
  return {
    seq: event.seq,
    at: event.at,
    actor: { id: event.actorId, role: event.role, name: open('actorName') as string },
    action: event.action,
    subject: event.subject,
    look: event.slot.startsWith('LOOK#'),
    ...(event.onBehalfOf !== undefined && { onBehalfOf: event.onBehalfOf }),
    ...(event.reason !== undefined && { reason: event.reason }),
    ...(event.sealed.before && { before: open('before') }),
    ...(event.sealed.after && { after: open('after') }),
  }
}
