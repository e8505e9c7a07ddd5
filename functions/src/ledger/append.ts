import { pause } from '../platform/dynamo/backoff'
import { put, type TableView } from '../platform/dynamo/table'
import { ConflictProblem } from '../platform/errors'
import { type Chain, ChainEntity, chainKey, EventEntity, eventHash, type StoredEvent, sealField } from './event'
import { inLane } from './lane'
import type { Entry, LedgerContext } from './ledger'

/** Event and chain come before the writes of the caller. */
const OWN_WRITES = 2

/** Adds one event with its writes; false when this slot was taken, that is, the request was served before. */
export function append(
  context: LedgerContext,
  slot: string,
  entry: Omit<Entry, 'answer'> & Partial<Pick<Entry, 'answer'>>,
): Promise<boolean> {
  const { view } = context
  const unsigned = eventOf(context, slot, entry)
  return inLane(`${view.county}#${entry.subject}`, async () => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await attemptOnce(view, unsigned, entry.writes)
      if (outcome !== 'contended') return outcome === 'recorded'
      await pause(attempt)
    }
  })
}

type Unsigned = Omit<StoredEvent, 'seq' | 'prevHash' | 'hash'>

async function attemptOnce(view: TableView, unsigned: Unsigned, writes: Entry['writes']) {
  const head = await view.get(ChainEntity, chainKey(unsigned.subject), { consistent: true })
  const linked = { ...unsigned, seq: (head?.value.seq ?? 0) + 1, prevHash: head?.value.hash ?? '' }
  const hash = eventHash(view.keyring.derive('ledger'), view.county, linked)
  const chain: Chain = { subject: unsigned.subject, seq: linked.seq, hash }
  try {
    await view.transact([
      put(EventEntity, { ...linked, hash }, { ifAbsent: true }),
      put(ChainEntity, chain, head ? { ifVersion: head.version } : { ifAbsent: true }),
      ...writes,
    ])
    return 'recorded'
  } catch (error) {
    if (!(error instanceof ConflictProblem)) throw error
    if (error.write === 0) return 'taken'
    if (error.write === 1) return 'contended'
    throw new ConflictProblem(error.code as never, error.detail, error.write - OWN_WRITES)
  }
}

function eventOf(
  context: LedgerContext,
  slot: string,
  entry: Omit<Entry, 'answer'> & Partial<Pick<Entry, 'answer'>>,
): Unsigned {
  const { actor, view } = context
  const place = { actorId: actor.id, slot }
  const seal = (field: keyof StoredEvent['sealed'], content: unknown) =>
    sealField(view.keyring, view.county, place, field, content)
  return {
    ...place,
    role: actor.role,
    at: context.at,
    action: entry.action,
    subject: entry.subject,
    ...(entry.onBehalfOf !== undefined && { onBehalfOf: entry.onBehalfOf }),
    ...(entry.reason !== undefined && { reason: entry.reason }),
    ...(entry.answer && { requestHash: context.requestHash, status: entry.answer.status }),
    sealed: {
      actorName: seal('actorName', actor.name),
      ...(entry.before !== undefined && { before: seal('before', entry.before) }),
      ...(entry.after !== undefined && { after: seal('after', entry.after) }),
      ...(entry.answer?.body !== undefined && { answer: seal('answer', entry.answer.body) }),
    },
  }
}
