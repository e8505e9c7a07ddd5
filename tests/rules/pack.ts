import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the pack that the tests read. */
export const PACK_FOLDER = fileURLToPath(new URL('../../shared/packs/360729-2017', import.meta.url))

/** The pack's rule files, parsed afresh, keyed as `assemblePack` takes them. */
export function packFiles(): Record<string, unknown> {
  const policies = readdirSync(join(PACK_FOLDER, 'policies')).map((name) => `policies/${name}`)
  const paths = ['definitions.json', 'parameters.json', ...policies]
  return Object.fromEntries(paths.map((path) => [path, JSON.parse(readFileSync(join(PACK_FOLDER, path), 'utf8'))]))
}
