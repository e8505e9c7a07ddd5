import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import cdk from '../cdk.json'
import { CountyStack } from './county-stack'
import { DEPLOYMENTS } from './deployments'

export interface AppOptions {
  outdir: string
  /** Folder with the function of a pack, see bundle.ts. */
  codeOf: (pack: string) => string
}

/** Deployments of event source mappings with tags fail in China. */
const UNTAGGABLE = ['AWS::Lambda::EventSourceMapping']

/** An app with every check on: an error of cdk-nag or of the template validator fails its synthesis. */
export function createCheckedApp(outdir: string): App {
  const app = new App({ outdir, context: cdk.context, analyticsReporting: false })
  Tags.of(app).add('app', 'bangfutong', { excludeResourceTypes: UNTAGGABLE })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}

/** All deployments. */
export function createCloudApp({ outdir, codeOf }: AppOptions): App {
  const app = createCheckedApp(outdir)
  for (const deployment of DEPLOYMENTS) new CountyStack(app, deployment, codeOf(deployment.pack))
  return app
}
