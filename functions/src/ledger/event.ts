import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import type { Keyring } from '../platform/crypto/keyring'
import { defineEntity, type Key } from '../platform/dynamo/entity'
import { canonicalJson } from './canonical'

const Bytes = z.custom<Uint8Array>((value) => ArrayBuffer.isView(value))

/**
 * One event: audit record, outbox entry and idempotency record together. What could tell about a person is sealed
 * before the hash is taken, so the chain is checked without opening anything.
 */
const StoredEventSchema = z.strictObject({
  /** Sort key: `KEY#…` for changes, `LOOK#…` for reads. */
  slot: z.string(),
  actorId: z.string(),
  role: z.string(),
  at: z.string(),
  action: z.string(),
  subject: z.string(),
  onBehalfOf: z.optional(z.string()),
  reason: z.optional(z.string()),
  requestHash: z.optional(z.string()),
  status: z.optional(z.number()),
  sealed: z.strictObject({
    actorName: Bytes,
    before: z.optional(Bytes),
    after: z.optional(Bytes),
    answer: z.optional(Bytes),
  }),
  seq: z.number(),
  prevHash: z.string(),
  hash: z.string(),
})
export type StoredEvent = z.infer<typeof StoredEventSchema>

export const actorKey = (actorId: string, slot: string): Key => ({ pk: `ACT#${actorId}`, sk: slot })
export const logPartition = (subject: string) => `LOG#${subject}`
const seqKey = (seq: number) => String(seq).padStart(12, '0')

export const EventEntity = defineEntity<StoredEvent>({
  name: 'event',
  schema: StoredEventSchema,
  keys: (event) => ({
    ...actorKey(event.actorId, event.slot),
    gs1: { pk: logPartition(event.subject), sk: seqKey(event.seq) },
  }),
})

const ChainSchema = z.strictObject({ subject: z.string(), seq: z.number(), hash: z.string() })
export type Chain = z.infer<typeof ChainSchema>

export const chainKey = (subject: string): Key => ({ pk: subject, sk: 'CHAIN' })
/** The newest event of a subject: number and hash. */
export const ChainEntity = defineEntity<Chain>({
  name: 'chain',
  schema: ChainSchema,
  keys: (chain) => chainKey(chain.subject),
})

/** Keyed, so that whoever can write to the table but has no keys cannot make a chain that holds. */
export function eventHash(key: Uint8Array, county: string, event: Omit<StoredEvent, 'hash'>): string {
  return createHmac('sha256', key)
    .update(canonicalJson([county, event]))
    .digest('base64url')
}

export type SealedField = keyof StoredEvent['sealed']

const placeOf = (county: string, event: { actorId: string; slot: string }, field: SealedField) => [
  'event',
  county,
  event.actorId,
  event.slot,
  field,
]

export const sealField = (
  keyring: Keyring,
  county: string,
  event: { actorId: string; slot: string },
  field: SealedField,
  content: unknown,
): Uint8Array => keyring.encrypt(placeOf(county, event, field), JSON.stringify(content))

export function openField(keyring: Keyring, county: string, event: StoredEvent, field: SealedField): unknown {
  const sealed = event.sealed[field]
  return sealed && JSON.parse(keyring.decrypt(placeOf(county, event, field), sealed))
}
