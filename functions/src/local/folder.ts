import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../platform/errors'

const LOADING = 'loading.json'
const STORE_FILES = ['level', 'store.json']

/** The folder of one county on this machine: `level/` and `store.json` are the store, `keys.json` its keys. */
export interface DataFolder {
  readonly path: string
  /** A load began here and was not finished: nobody has used what lies here. */
  readonly halfLoaded: boolean
  startLoading(): void
  finishLoading(): void
  /** Takes away what an unfinished load has left; call it while the store is closed. */
  clearHalfLoad(): void
}

export function openDataFolder(path: string): DataFolder {
  const marker = join(path, LOADING)
  makeFolder(path)
  if (existsSync(join(path, 'store.json')) && !existsSync(join(path, 'keys.json')))
    throw new StoreError(
      'store.broken',
      `数据文件夹 ${path} 里没有密钥文件 keys.json，加密的数据打不开，请从备份恢复这个文件。没有改动任何内容。`,
    )
  return {
    path,
    get halfLoaded() {
      return existsSync(marker)
    },
    startLoading: () => writeFlushed(marker, '{"loading":true}\n'),
    finishLoading: () => rmSync(marker, { force: true }),
    clearHalfLoad() {
      for (const name of STORE_FILES) rmSync(join(path, name), { recursive: true, force: true })
    },
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const { code } = cause as { code?: string }
    if (code === 'ENOSPC') throw cause
    throw new StoreError(
      'store.broken',
      `数据文件夹 ${path} 不能用（${code}），请检查这个位置，或换一个文件夹。`,
      cause,
    )
  }
}

function writeFlushed(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
