import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether another process has the store in this folder open; its lock tells, since a number may be another's by now. */
export async function isHeld(folder) {
  const files = join(folder, 'level')
  if (!existsSync(join(files, 'LOCK'))) return false
  const { ClassicLevel } = await import('classic-level')
  const store = new ClassicLevel(files, { createIfMissing: false })
  try {
    await store.open()
    await store.close()
    return false
  } catch (error) {
    return error.cause?.code === 'LEVEL_LOCKED'
  }
}
