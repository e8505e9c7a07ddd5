import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'

/** The writing process as one file, so that plain node runs it; `remove` takes it away. */
export function buildChild(): { file: string; remove(): void } {
  const folder = mkdtempSync(join(import.meta.dirname, '.build-'))
  const file = join(folder, 'child.mjs')
  const entryPoints = [join(import.meta.dirname, 'child.ts')]
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: file })
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts the child; its lines arrive one by one. `fileBlocks` limits the size of any file it writes. */
export function startChild(file: string, mode: 'hold' | 'write' | 'fill', folder: string, fileBlocks?: number) {
  const limit = fileBlocks === undefined ? '' : `ulimit -f ${fileBlocks}; `
  const child = spawn('sh', ['-c', `${limit}exec node "$0" "$@"`, file, mode, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const said: string[] = []
  const waiting: { count: number; go: () => void }[] = []
  lines.on('line', (line) => {
    said.push(line)
    for (const { count, go } of waiting) if (said.length >= count) go()
  })
  const drained = once(lines, 'close')
  return {
    pid: child.pid!,
    said,
    /** Until it has said this many lines, or ended. */
    async heard(count: number) {
      if (said.length < count) await Promise.race([new Promise<void>((go) => waiting.push({ count, go })), drained])
    },
    async kill() {
      child.kill('SIGKILL')
      await Promise.all([exited, drained])
    },
    async ended() {
      await Promise.all([exited, drained])
    },
  }
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'bangfutong-faults-'))
