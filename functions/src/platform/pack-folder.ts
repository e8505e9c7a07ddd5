import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemblePack, type Pack } from '@bangfutong/shared/pack/index'

/**
 * Reads a county's pack from its folder.
 * @throws PackError where a file does not hold together; SyntaxError where one is not JSON.
 */
export function readPackFolder(folder: string): Pack {
  const listed = [...jsonIn(folder, ''), ...jsonIn(join(folder, 'policies'), 'policies/')]
  return assemblePack(Object.fromEntries(listed.map((path) => [path, parse(join(folder, path))])))
}

function jsonIn(folder: string, prefix: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => prefix + name)
}

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
