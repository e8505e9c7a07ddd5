import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, readStamp, writeWhole } from './sources.mjs'

const SOURCES = ['functions/src', 'functions/bin', 'functions/package.json', 'shared/src', 'package-lock.json']

/** Bundles the local server where its sources changed; answers the file to import. */
export async function buildServer(root) {
  const outfile = join(root, 'functions/.build/local.mjs')
  const stampFile = join(root, 'functions/.build/local.json')
  const sources = hashOf(root, SOURCES)
  if (readStamp(stampFile).sources === sources && existsSync(outfile)) return outfile
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(root, 'functions/src/local/main.ts')],
    absWorkingDir: root,
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: externalsOf(root),
    logLevel: 'warning',
  })
  writeWhole(outfile, outputFiles[0].contents)
  writeWhole(stampFile, JSON.stringify({ sources }))
  return outfile
}

/** Packages stay where npm put them; our own workspaces are TypeScript and go in. */
function externalsOf(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'functions/package.json'), 'utf8'))
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@bangfutong/'))
  return names.flatMap((name) => [name, `${name}/*`])
}
