import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The process that holds a data folder open, as far as it is still there. */
export async function holderOf(folder) {
  try {
    const { pid } = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}
