import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** One place that a check objects to. */
export interface Finding {
  rule: string
  path: string
  description: string
}

/** A rule that does not hold somewhere, and why that is right. */
export interface Exception {
  rule: string
  path: string
  reason: string
}

interface Report {
  pluginReports: {
    violations: {
      ruleName: string
      description: string
      violatingConstructs: { constructPath?: string }[]
    }[]
  }[]
}

/** What cdk-nag and the template validator found, warnings too; the synthesis leaves its report in `outdir`. */
export function findingsIn(outdir: string): Finding[] {
  const report: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))
  return report.pluginReports
    .flatMap((plugin) => plugin.violations)
    .flatMap(({ ruleName, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath, description })),
    )
}

/** Every acknowledged rule under `root`, with its reason. */
export function exceptionsIn(root: IConstruct): Exception[] {
  return root.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap((entry) => Object.entries(entry.data as Record<string, string>))
      .map(([rule, reason]) => ({ rule, path: construct.node.path, reason })),
  )
}
