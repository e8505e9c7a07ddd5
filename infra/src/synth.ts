import { join } from 'node:path'
import { createCloudApp } from './app'
import { bundleApi } from './bundle'
import { exceptionsIn, findingsIn } from './checks'
import { DEPLOYMENTS } from './deployments'

/** Bundles the function, makes the templates and says what the checks found; exit code 1 where they found anything. */
async function synthesise(infra: string): Promise<void> {
  const started = Date.now()
  const codeOf = (pack: string) => join(infra, '.build', pack)
  for (const pack of new Set(DEPLOYMENTS.map((deployment) => deployment.pack))) {
    const { bytes } = await bundleApi({ root: join(infra, '..'), folder: codeOf(pack), pack })
    console.log(`Function of ${pack}: ${Math.round(bytes / 1024)} KB`)
  }
  // The cdk command names its own folder; without it everything lands beside this workspace.
  const outdir = process.env['CDK_OUTDIR'] ?? join(infra, 'cdk.out')
  const app = createCloudApp({ outdir, codeOf })
  try {
    app.synth()
  } catch (error) {
    // What the checks refuse is in the report below; anything else has no report and is thrown on.
    if (!String(error).includes('ValidationFailed')) throw error
  }
  for (const { stackName, region } of DEPLOYMENTS) console.log(`Stack ${stackName} for ${region}`)
  for (const { rule, path, reason } of exceptionsIn(app)) console.log(`Exception ${rule} at ${path}: ${reason}`)
  const findings = findingsIn(outdir)
  for (const { rule, path, description } of findings) console.log(`Finding ${rule} at ${path}: ${description}`)
  console.log(`${findings.length} findings, ${((Date.now() - started) / 1000).toFixed(1)} s, templates in ${outdir}`)
  if (findings.length > 0) process.exitCode = 1
}

synthesise(process.argv[2]!)
