import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.scss'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean)

/** A typical file is 40 to 120 lines; none of the sources outgrows this. */
const MOST_LINES = 300
const VAGUE = /^(utils?|helpers|managers?|misc|common)\b/

const nameOf = (path: string) => path.split('/').at(-1) ?? ''
const isTest = (path: string) => path.startsWith('tests/') || /\.(test|spec)\./.test(path)

/** Faults of one file by its path and its number of lines. */
function faultsOf(path: string, lines: number): string[] {
  const name = nameOf(path)
  const faults: string[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name)) faults.push(`${path}: not kebab-case`)
  if (VAGUE.test(name)) faults.push(`${path}: a name that says nothing`)
  if (/\.tsx?$/.test(name) && !isTest(path) && lines > MOST_LINES) faults.push(`${path}: ${lines} lines`)
  return faults
}

test('every file is named and sized as the house asks', () => {
  expect(files.length).toBeGreaterThan(400)
  const faults = files.flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8').split('\n').length))
  expect(faults).toEqual([])
})

test.each([
  ['shared/src/rules/doThings.ts', 10],
  ['shared/src/rules/utils.ts', 10],
  ['functions/src/http/app.ts', 301],
])('%s with %i lines is found', (path, lines) => {
  expect(faultsOf(path, lines)).toHaveLength(1)
})
