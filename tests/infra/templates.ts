import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'aws-cdk-lib'
import { findingsIn } from '../../infra/src/checks'

export interface Resource {
  Type: string
  DeletionPolicy?: string
  // biome-ignore lint/suspicious/noExplicitAny: a template is as wide as the cloud
  Properties: any
}

export interface Template {
  Resources: Record<string, Resource>
}

/** Synthesises in a folder of its own; answers the templates by stack and what the checks found. */
export function synthesised(create: (outdir: string, codeFolder: string) => App) {
  const home = mkdtempSync(join(tmpdir(), 'bangfutong-synth-'))
  try {
    const code = join(home, 'code')
    mkdirSync(code)
    writeFileSync(join(code, 'index.mjs'), 'export const handler = () => undefined\n')
    const outdir = join(home, 'out')
    const app = create(outdir, code)
    let refused = ''
    const templates: Record<string, Template> = {}
    try {
      for (const stack of app.synth().stacks) templates[stack.stackName] = stack.template
    } catch (error) {
      refused = String(error)
    }
    return { app, templates, refused, findings: findingsIn(outdir) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export const resourcesOf = (template: Template, type: string): Resource[] =>
  Object.values(template.Resources).filter((resource) => resource.Type === type)

/** Every text in a template with the place where it stands. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, `${path}/${key}`))
}

/** What holds in one partition only: ARNs, service hosts and console links by hand, and account numbers. */
export function handWritten(template: unknown): string[] {
  const partitionBound = /arn:aws|console\.|amazonaws\.com|amazonaws\.cn|(?<!\d)\d{12}(?!\d)/
  return textsIn(template)
    .filter(({ path, text }) => partitionBound.test(text) && !(path.includes('/Principal') && SERVICE.test(text)))
    .map(({ path, text }) => `${path}: ${text}`)
}

/** A service's name in a policy is the same everywhere. */
const SERVICE = /^[a-z0-9-]+\.amazonaws\.com$/

export interface Statement {
  Effect: string
  Action: string | string[]
  Resource: unknown
}

export const statementsOf = (template: Template): Statement[] =>
  resourcesOf(template, 'AWS::IAM::Policy').flatMap((policy) => policy.Properties.PolicyDocument.Statement)

export const actionsOf = (template: Template): string[] => statementsOf(template).flatMap(({ Action }) => Action)

/** Rights that hold for more than was named. */
export function wideRights(template: Template): string[] {
  return statementsOf(template).flatMap(({ Action, Resource }) =>
    [...textsIn(Action), ...textsIn(Resource)].filter(({ text }) => text.includes('*')).map(({ text }) => text),
  )
}
