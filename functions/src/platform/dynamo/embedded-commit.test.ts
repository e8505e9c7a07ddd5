import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCommitter } from './embedded-commit'
import { type OpenFolder, openFolder } from './embedded-folder'

let folder: string
let open: OpenFolder
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commit-'))
  open = await openFolder(folder)
})
afterEach(async () => {
  await open.level.close()
  rmSync(folder, { recursive: true })
})

test('after a batch that failed nothing is written, until the store is opened anew', async () => {
  const full = Object.assign(new Error('No space left on device'), { code: 'LEVEL_IO_ERROR' })
  let room = true
  const level: OpenFolder['level'] = {
    ...open.level,
    batch: (ops, options) => (room ? open.level.batch(ops, options) : Promise.reject(full)),
  }
  const committer = createCommitter({ ...open, level }, 'table')
  const write = (key: string) =>
    committer.serially(() =>
      committer.commit(1, true, (collected) => {
        collected.ops.push({ type: 'put', key, value: key })
      }),
    )
  await write('before')
  room = false
  await expect(write('full')).rejects.toBe(full)
  room = true
  await expect(write('behind the torn record')).rejects.toBe(full)
  expect(open.level.getSync('before')).toBe('before')
  expect(open.level.getSync('behind the torn record')).toBeUndefined()
  await createCommitter(open, 'table').commit(1, true, (collected) => {
    collected.ops.push({ type: 'put', key: 'anew', value: 'anew' })
  })
  expect(open.level.getSync('anew')).toBe('anew')
})
