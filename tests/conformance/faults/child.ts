import { createClock } from '../../../functions/src/platform/clock'
import { createKeyring } from '../../../functions/src/platform/crypto/keyring'
import { openEmbedded } from '../../../functions/src/platform/dynamo/embedded'
import { createTable, put } from '../../../functions/src/platform/dynamo/table'
import { TABLE } from '../engines'
import { aNote, NoteEntity } from '../records'

/** Records written together; each is also in an index. */
const TOGETHER = 5
const LANES = 4

const [mode, folder] = process.argv.slice(2) as [string, string]
const say = (word: string) => process.stdout.write(`${word}\n`)
// A file size limit stands in for a full disk: without a listener its signal ends the process before the error shows.
process.on('SIGXFSZ', () => undefined)

try {
  const store = await openEmbedded(folder, TABLE)
  const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32).fill(3) }])
  const view = createTable({ client: store.client, tableName: TABLE, keyring, clock: createClock() }).for('360799')
  say('open')
  if (mode === 'hold') setInterval(() => undefined, 1000)
  else await Promise.all(Array.from({ length: LANES }, (_, lane) => writeOn(lane)))

  /** Raises the number of all records of a lane, again and again, and says each number once it is acknowledged. */
  async function writeOn(lane: number): Promise<never> {
    const { items } = await view.query({ index: 'main', pk: `NOTE#lane${lane}`, limit: 1 })
    const filler = mode === 'fill' ? '满'.repeat(20_000) : ''
    for (let n = 1 + Number(items[0]?.as(NoteEntity).value.text.split(' ')[0] ?? 0); ; n++) {
      const notes = Array.from({ length: TOGETHER }, (_, place) =>
        aNote({
          id: `lane${lane}`,
          sort: `${place}`,
          text: `${n} ${filler}`,
          group: `GROUP${lane}`,
          groupSort: `${n % 3}`,
        }),
      )
      await view.transact(notes.map((note) => put(NoteEntity, note)))
      say(`${lane} ${n}`)
    }
  }
} catch (error) {
  say(`failed ${(error as { code?: string }).code} ${(error as { detail?: string }).detail}`)
  process.exit(1)
}
