import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Runs src/synth.ts on any Node >= 20; `npm run synth` and the cdk command both come here.
const folder = fileURLToPath(new URL('.', import.meta.url))
const outfile = `${folder}.build/synth.cjs`
await build({
  entryPoints: [`${folder}src/synth.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  // The CDK is CommonJS that loads its parts late: Node finds their names only through require.
  format: 'cjs',
  // Our own packages are TypeScript and go in; the rest stays where npm put it.
  external: ['aws-cdk-lib', 'aws-cdk-lib/*', 'cdk-nag', 'constructs', 'esbuild'],
  logLevel: 'warning',
})
process.argv[2] = folder
await import(outfile)
