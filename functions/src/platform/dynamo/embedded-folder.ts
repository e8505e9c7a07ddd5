import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import dynalite, { type Store } from 'dynalite/db/index.js'
import { StoreError } from '../errors'

export type BatchOp = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }

/** The LevelDB underneath, by its own promise and sync methods (dynalite puts callback versions over them). */
export interface Level {
  getSync(key: string): unknown
  batch(ops: BatchOp[], options?: { sync?: boolean }): Promise<void>
  iterator(range: object): { nextv(count: number): Promise<[string, unknown][]>; close(): Promise<void> }
  close(): Promise<void>
}

export interface OpenFolder {
  store: Store
  level: Level
}

const OWNER = 'owner.json'
const MARKER = 'store.json'

/** Opens (or creates) the store in `folder`; throws `StoreError` when it is held, broken or full. Loses nothing. */
export async function openFolder(folder: string): Promise<OpenFolder> {
  const files = join(folder, 'level')
  try {
    mkdirSync(files, { recursive: true })
    refuseHalfFolder(folder, files)
    const store = dynalite.create({ path: files })
    await store.db.open()
    writeFileSync(join(folder, OWNER), JSON.stringify({ pid: process.pid }))
    if (!existsSync(join(folder, MARKER))) writeFileSync(join(folder, MARKER), JSON.stringify({ format: 1 }))
    return { store, level: levelOf(store) }
  } catch (error) {
    throw storeError(error, folder)
  }
}

/** LevelDB starts an empty store where its CURRENT file is missing and removes the rest: that must not happen to data. */
function refuseHalfFolder(folder: string, files: string): void {
  if (!existsSync(join(folder, MARKER)) || existsSync(join(files, 'CURRENT'))) return
  throw new StoreError(
    'store.broken',
    `数据文件夹 ${folder} 已损坏（缺少 CURRENT 文件），没有改动任何内容，请从备份恢复。`,
  )
}

function levelOf(store: Store): Level {
  const own = Object.getPrototypeOf(store.db)
  return {
    getSync: (key) => own.getSync.call(store.db, key),
    batch: (ops, options) => own.batch.call(store.db, ops, options ?? {}),
    iterator: (range) => own.iterator.call(store.db, range),
    close: () => own.close.call(store.db),
  }
}

interface LevelFailure {
  code?: string
  message?: string
  cause?: LevelFailure
}

/** Turns what LevelDB or the file system reports into one clear sentence; other errors pass unchanged. */
export function storeError(error: unknown, folder: string): unknown {
  if (error instanceof StoreError) return error
  const { code, text } = reasonOf(error as LevelFailure)
  if (code === 'LEVEL_LOCKED') return new StoreError('store.locked', lockedSentence(folder), error)
  if (/ENOSPC|EFBIG|EDQUOT|No space left|File too large|Disk quota/i.test(text))
    return new StoreError(
      'store.full',
      `磁盘已满，${folder} 写不进去，请清理空间后重新启动，已保存的数据没有丢。`,
      error,
    )
  if (/^(LEVEL_|E[A-Z]+$)/.test(code))
    return new StoreError(
      'store.broken',
      `数据文件夹 ${folder} 打不开或读不出（${code}），请检查权限或从备份恢复。`,
      error,
    )
  return error
}

function reasonOf(error: LevelFailure): { code: string; text: string } {
  const chain: LevelFailure[] = []
  for (let at: LevelFailure | undefined = error; at && chain.length < 5; at = at.cause) chain.push(at)
  const codes = chain.map((link) => link.code ?? '')
  return {
    code: codes.includes('LEVEL_LOCKED') ? 'LEVEL_LOCKED' : (codes.filter(Boolean).at(-1) ?? ''),
    text: chain.map((link) => `${link.code ?? ''} ${link.message ?? ''}`).join(' '),
  }
}

function lockedSentence(folder: string): string {
  let holder = '另一个进程'
  try {
    const { pid } = JSON.parse(readFileSync(join(folder, OWNER), 'utf8'))
    process.kill(pid, 0)
    holder = `进程 ${pid}`
  } catch {
    // the holder has not written its number yet, or left: the sentence stays without it
  }
  return `数据文件夹 ${folder} 正被${holder}使用，请先停止它，或换一个文件夹。`
}
