import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { BUNDLED_PACK, type BundledPack } from '../../functions/src/platform/lambda/bundled-pack'
import { readCountyFolder, readPackFolder } from '../../functions/src/platform/pack-folder'

export interface Bundle {
  /** Folder to upload: `index.mjs` and `pack.json`. */
  folder: string
  bytes: number
  /** What went in, from where. */
  metafile: Metafile
}

export interface BundleOptions {
  /** The repository. */
  root: string
  folder: string
  /** Folder of `shared/packs`. */
  pack: string
  entry?: string
}

/** Makes the function that Lambda runs: one minified file, and the county's pack beside it. */
export async function bundleApi({ root, folder, pack, entry }: BundleOptions): Promise<Bundle> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'index.mjs')
  const { metafile } = await build({
    entryPoints: [entry ?? join(root, 'functions/src/handlers/api.ts')],
    absWorkingDir: root,
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The SDK's ES modules instead of its CommonJS: what is not used falls away, 622 KB become 392.
    mainFields: ['module', 'main'],
    // A function has its role's credentials in the environment; the ways of a developer's machine stay out.
    alias: { '@aws-sdk/credential-provider-node': join(root, 'functions/src/platform/lambda/role-credentials.ts') },
    metafile: true,
    logLevel: 'warning',
  })
  writeFileSync(join(folder, BUNDLED_PACK), JSON.stringify(checkedPack(join(root, 'shared/packs', pack))))
  return { folder, bytes: statSync(outfile).size, metafile }
}

/** @throws PackError where a file of the pack does not hold together. */
function checkedPack(folder: string): BundledPack {
  const { definitions, parameters, policies } = readPackFolder(folder)
  return { pack: { definitions, parameters, policies }, county: readCountyFolder(folder) }
}
