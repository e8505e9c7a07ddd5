import * as z from 'zod/mini'
import { createClock } from '../../functions/src/platform/clock'
import { createKeyring } from '../../functions/src/platform/crypto/keyring'
import { createMeter } from '../../functions/src/platform/dynamo/meter'
import { createTable, defineEntity } from '../../functions/src/platform/dynamo/table'
import { type Engine, TABLE } from './engines'

const NoteSchema = z.strictObject({
  id: z.string(),
  sort: z.string(),
  text: z.string(),
  phone: z.optional(z.string()),
  group: z.optional(z.string()),
  groupSort: z.optional(z.string()),
  ends: z.optional(z.number()),
})
export type Note = z.infer<typeof NoteSchema>

/** A record with everything the layer offers: a secret field, an index, an end. */
export const NoteEntity = defineEntity<Note>({
  name: 'note',
  schema: NoteSchema,
  secret: ['phone'],
  keys: (note) => ({
    pk: `NOTE#${note.id}`,
    sk: note.sort,
    ...(note.group !== undefined && { gs1: { pk: note.group, sk: note.groupSort ?? note.sort } }),
  }),
  ttl: (note) => note.ends,
})

export const aNote = (changes: Partial<Note> = {}): Note => ({ id: 'a', sort: '1', text: '示例', ...changes })
export const keyOf = (note: Pick<Note, 'id' | 'sort'>) => ({ pk: `NOTE#${note.id}`, sk: note.sort })

/** A table on an engine, with a clock that a test may move. */
export async function openTable(engine: Engine) {
  const { client, close } = await engine.open()
  const time = { now: new Date('2026-11-23T00:00:00Z') }
  const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32).fill(3) }])
  const meter = createMeter()
  const clock = createClock({ now: () => time.now })
  const table = createTable({ client, tableName: TABLE, keyring, clock, meter })
  return { client, close, table, view: table.for('360799'), meter, time, keyring }
}
