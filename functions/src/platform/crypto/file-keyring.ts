import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../errors'
import { createKeyring, type Keyring, type MasterKey } from './keyring'

interface KeyFile {
  keys: { id: string; key: string }[]
}

const FILE = 'keys.json'

/** The keys of a store on this machine, beside its data and readable by its owner only. Created on first use. */
export function openFileKeyring(folder: string): Keyring {
  const file = join(folder, FILE)
  mkdirSync(folder, { recursive: true })
  const found = readKeys(file)
  if (found) return createKeyring(found)
  writeWhole(file, [newKey(1)], 'first')
  return createKeyring(readKeys(file)!)
}

/** Adds a key version that encrypts from now on; older ones keep opening what they sealed. */
export function rotateFileKeyring(folder: string): Keyring {
  const file = join(folder, FILE)
  const keys = readKeys(file) ?? []
  writeWhole(file, [...keys, newKey(keys.length + 1)], 'replace')
  return createKeyring(readKeys(file)!)
}

const newKey = (version: number): MasterKey => ({ id: `k${version}`, key: randomBytes(32) })

function readKeys(file: string): MasterKey[] | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw broken(file, error)
  }
  try {
    const { keys } = JSON.parse(text) as KeyFile
    const parsed = keys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') }))
    if (parsed.length === 0 || parsed.some(({ key }) => key.length !== 32)) throw new Error('Key of wrong length')
    return parsed
  } catch (error) {
    throw broken(file, error)
  }
}

const broken = (file: string, cause: unknown) =>
  new StoreError('store.broken', `密钥文件 ${file} 读不出，加密的数据暂时打不开，请从备份恢复这个文件。`, cause)

/** Written aside, flushed and then put in place: the file is whole or absent. Of two first writers one wins. */
function writeWhole(file: string, keys: readonly MasterKey[], mode: 'first' | 'replace'): void {
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const content: KeyFile = { keys: keys.map(({ id, key }) => ({ id, key: Buffer.from(key).toString('base64') })) }
  const handle = openSync(aside, 'wx', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    if (mode === 'replace') renameSync(aside, file)
    else linkSync(aside, file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
