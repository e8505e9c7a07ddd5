import { isProblem, StoreError } from '../platform/errors'

/** Something the person at the console can put right: one sentence, no stack. */
export class Sentence extends Error {
  override readonly name = 'Sentence'
}

/** The sentence for what went wrong, or undefined where it is a fault of the program. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Sentence) return error.message
  if (error instanceof StoreError) return error.detail
  if (isProblem(error, 'cipher.rejected'))
    return '数据和密钥文件 keys.json 不是一套，打不开，请从备份恢复。没有改动任何内容（keys do not fit the data）'
  if (isProblem(error)) return error.detail
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被别的程序占用，请停掉它，或换一个端口：-- --port ${port! + 1}（port ${port} is taken）`
  if (code === 'EACCES' && port)
    return `没有权限用端口 ${port}，请换一个 1024 以上的端口（no permission for port ${port}）`
  if (code === 'ENOSPC' || code === 'EDQUOT') return '磁盘已满，请清理空间后再启动，已保存的数据没有丢（disk full）'
  return undefined
}
