import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The right that each call of the SDK takes. A transaction takes those of its parts. */
const RIGHTS: Record<string, string[]> = {
  Get: ['dynamodb:GetItem'],
  GetItem: ['dynamodb:GetItem'],
  BatchGet: ['dynamodb:BatchGetItem'],
  Query: ['dynamodb:Query'],
  PutItem: ['dynamodb:PutItem'],
  TransactWrite: ['dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
  // Imports only, which run with an operator's rights and not with the function's.
  BatchWrite: [],
  GenerateDataKey: ['kms:GenerateDataKey'],
  Decrypt: ['kms:Decrypt'],
}

/** Rights that the sources of a bundle make use of; a call that is not in the table above is named with a question mark. */
export function rightsUsedBy(root: string, sources: readonly string[]): string[] {
  const calls = sources
    .filter((path) => path.startsWith('functions/src/'))
    .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/new (\w+)Command\(/g)])
    .flatMap(([, call]) => RIGHTS[call!] ?? [`${call}?`])
  return [...new Set(calls)].sort()
}
