import * as z from 'zod/mini'
import { FACTS } from '../facts/vocabulary'
import type { Definition, RuleBook } from '../rules/condition'
import { crossCheck } from './cross-check'
import { DefinitionFile, ParameterFile, PolicyCase, PolicyFile, Programme } from './schema'

/** A county's policies of one year, ready for the engine, with the words and cases that belong to them. */
export interface Pack extends RuleBook {
  readonly definitions: { readonly [name: string]: Definition }
  readonly parameters: ParameterFile
  readonly policies: readonly PolicyFile[]
  readonly cases: { readonly [policyId: string]: readonly PolicyCase[] }
}

/** A pack that must not be used; `problems` lists every fault with its file. */
export class PackError extends Error {
  override readonly name = 'PackError'
  readonly code = 'pack.invalid'
  constructor(readonly problems: readonly string[]) {
    super(`pack.invalid: ${problems.join('; ')}`)
  }
}

const POLICY = /^policies\/([a-z0-9-]+)\.json$/
const CASES = /^policies\/([a-z0-9-]+)\.cases\.json$/
const Cases = z.array(PolicyCase).check(z.minLength(3))

/**
 * Builds a pack from its parsed JSON files, keyed by path relative to the pack's folder. The listing is the only
 * registry: a policy is there because its file is. Files of other parts of the pack (plan, divisions …) are ignored.
 * @throws PackError naming every file at fault.
 */
export function assemblePack(files: { readonly [path: string]: unknown }): Pack {
  const problems: string[] = []
  const read = <T>(path: string, schema: z.ZodMiniType<T>): T | undefined => {
    const parsed = schema.safeParse(files[path])
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) problems.push(`${path}: ${describe(issue)}`)
    return undefined
  }
  const definitions = read('definitions.json', DefinitionFile) ?? {}
  const parameters = read('parameters.json', ParameterFile) ?? {}
  const paths = Object.keys(files).sort()
  const policies = paths
    .filter((path) => POLICY.test(path))
    .flatMap((path) => {
      const policy = read(path, PolicyFile)
      if (policy !== undefined && path !== `policies/${policy.id}.json`) problems.push(`${path}: id is ${policy.id}`)
      return policy ?? []
    })
  const order = (policy: PolicyFile) => Programme.options.indexOf(policy.programme)
  policies.sort((a, b) => order(a) - order(b))
  const cases: Record<string, readonly PolicyCase[]> = {}
  for (const path of paths) {
    const [, id] = CASES.exec(path) ?? []
    if (id !== undefined) cases[id] = read(path, Cases) ?? []
  }
  const pack: Pack = { facts: FACTS, definitions, parameters, policies, cases }
  problems.push(...crossCheck(pack))
  if (problems.length > 0) throw new PackError(problems)
  return pack
}

function describe(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.') || 'the file'
  return issue.code === 'unrecognized_keys' ? `${at}: unknown ${issue.keys.join()}` : `${at}: ${issue.code}`
}
