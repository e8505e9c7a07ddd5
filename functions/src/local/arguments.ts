import { isAbsolute, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Sentence } from './sentence'

/** Where a command was called and where the repository lies. */
export interface Place {
  root: string
  /** Relative folders count from here. */
  cwd: string
}

type Kinds = Record<string, { type: 'string' | 'boolean' }>

/** The words after `--` of a command; one it does not know gets a sentence. */
export function readArguments(argv: readonly string[], options: Kinds, usage: string, positionals = 0) {
  try {
    const read = parseArgs({ args: [...argv], options, allowPositionals: positionals > 0, strict: true })
    if (read.positionals.length !== positionals) throw new Error('positionals')
    return read as { values: Record<string, string | boolean | undefined>; positionals: string[] }
  } catch {
    throw new Sentence(`命令写得不对，请这样用：${usage}`)
  }
}

export function portOf(text: unknown, usual: number): number {
  if (text === undefined) return usual
  const port = Number(text)
  if (typeof text === 'string' && /^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Sentence(`端口 ${String(text)} 不对，请写 1 到 65535 之间的数字（not a port）`)
}

export const DEMO_DATA = '.data/demo'
export const REAL_DATA = '.data/county'

/** A folder named on the command line counts from where the command was called; the usual one lies in the repository. */
export function dataFolder(given: unknown, usual: string, { root, cwd }: Place): string {
  if (given === undefined) return join(root, usual)
  const text = String(given)
  if (text === '') throw new Sentence('请在 --data 后面写上文件夹（--data needs a folder）')
  return isAbsolute(text) ? text : join(cwd, text)
}
