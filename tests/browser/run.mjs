import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// node tests/browser/run.mjs screenshots: runs a script of this folder on any Node >= 20.
const [name, ...rest] = process.argv.slice(2)
const folder = path.dirname(fileURLToPath(import.meta.url))
const outfile = path.join(folder, '.build', `${name}.mjs`)
await mkdir(path.dirname(outfile), { recursive: true })
await build({
  entryPoints: [path.join(folder, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(folder, `${name}.ts`)).href) },
  logLevel: 'warning',
})
process.argv.splice(2, process.argv.length, ...rest)
await import(pathToFileURL(outfile).href)
