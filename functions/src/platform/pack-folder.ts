import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assembleCounty, type CountyData } from '@bangfutong/shared/pack/county-data'
import { assemblePack, type Pack } from '@bangfutong/shared/pack/index'

/**
 * Reads a county's pack from its folder.
 * @throws PackError where a file does not hold together; SyntaxError where one is not JSON.
 */
export function readPackFolder(folder: string): Pack {
  return assemblePack(readFiles(folder))
}

/**
 * Reads what a county's pack says beside its policies.
 * @throws PackError where a file does not hold together; SyntaxError where one is not JSON.
 */
export function readCountyFolder(folder: string): CountyData {
  return assembleCounty(readFiles(folder))
}

function readFiles(folder: string): Record<string, unknown> {
  const listed = [...jsonIn(folder, ''), ...jsonIn(join(folder, 'policies'), 'policies/')]
  return Object.fromEntries(listed.map((path) => [path, parse(join(folder, path))]))
}

function jsonIn(folder: string, prefix: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => prefix + name)
}

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
