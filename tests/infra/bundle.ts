import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, bundleApi } from '../../infra/src/bundle'

export const ROOT = join(import.meta.dirname, '../..')
export const PACK = '360729-2017'

/** The function as it is uploaded, in a folder of its own that `remove` takes away; `text` takes the place of its entry. */
export async function bundled(text?: string): Promise<Bundle & { remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'bangfutong-bundle-'))
  const entry = text === undefined ? undefined : join(home, 'entry.ts')
  if (entry !== undefined) writeFileSync(entry, text!)
  const bundle = await bundleApi({ root: ROOT, folder: join(home, PACK), pack: PACK, ...(entry ? { entry } : {}) })
  return { ...bundle, remove: () => rmSync(home, { recursive: true, force: true }) }
}

/** Source files that belong to the demo county, the local server or the tests. */
const FOREIGN_SOURCES = [
  /functions\/src\/(demo|local|testing)\//,
  /wechat\/stand-in\.ts$/,
  /dynamo\/(embedded|dynoxide|test-table)/,
  /crypto\/file-keyring\.ts$/,
  /node_modules\/(dynalite|classic-level|@hono\/node-server)\//,
]

/** Words of such files, in case one comes in under another name. */
const FOREIGN_WORDS = /stand-in|dynalite|dynoxide|360799|demo-[a-z]/gi

export function foreignIn({ folder, metafile }: Pick<Bundle, 'folder' | 'metafile'>): string[] {
  const sources = Object.keys(metafile.inputs).filter((path) => FOREIGN_SOURCES.some((foreign) => foreign.test(path)))
  const words = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mjs|json)$/.test(name))
    .flatMap((name) =>
      (readFileSync(join(folder, name), 'utf8').match(FOREIGN_WORDS) ?? []).map((word) => `${name}: ${word}`),
    )
  return [...sources, ...words]
}
