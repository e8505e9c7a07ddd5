// Bundles one benchmark and runs it: node tests/bench/run.mjs rules
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [name = ''] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const outfile = join(here, '.build', `${name}.mjs`)
mkdirSync(dirname(outfile), { recursive: true })
await build({
  entryPoints: [join(here, name, 'bench.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
  // The product is bundled, what it is measured against is loaded as installed.
  plugins: [
    {
      name: 'keep-packages-outside',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@bangfutong/') || path.startsWith('/') ? null : { external: true },
        ),
    },
  ],
})
await import(pathToFileURL(outfile).href)
