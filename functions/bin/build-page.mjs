import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from './fail.mjs'
import { hashOf, readStamp, writeWhole } from './sources.mjs'

const SOURCES = [
  ...['miniapp/src', 'miniapp/config', 'miniapp/types', 'miniapp/babel.config.js', 'miniapp/package.json'],
  ...['shared/src', 'shared/packs', 'package-lock.json'],
]
const OUTPUT = 'miniapp/dist/h5'

/** Builds the web page where its sources changed, or where somebody else built or changed it. */
export async function buildPage(root) {
  const stampFile = join(root, 'functions/.build/page.json')
  const sources = hashOf(root, SOURCES)
  const stamp = readStamp(stampFile)
  const whole = existsSync(join(root, OUTPUT, 'index.html'))
  if (whole && stamp.sources === sources && stamp.output === hashOf(root, [OUTPUT])) return
  process.stdout.write('正在生成网页，大约半分钟 building the page ')
  const { status, output } = await runQuietly('npm', ['run', 'build:h5', '-w', 'miniapp'], root)
  if (status !== 0 || !existsSync(join(root, OUTPUT, 'index.html'))) {
    console.error(output)
    fail('网页没有生成，原因在上面（the page was not built, see above）')
  }
  writeWhole(stampFile, JSON.stringify({ sources, output: hashOf(root, [OUTPUT]) }))
}

/** Keeps the words of the tool for when it fails; a dot a second says that it is alive. */
function runQuietly(command, words, cwd) {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production', BFT_API: '' }
    const child = spawn(command, words, { cwd, env, shell: process.platform === 'win32' })
    const parts = []
    const dots = setInterval(() => process.stdout.write('.'), 1000)
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    const end = (status) => {
      clearInterval(dots)
      process.stdout.write('\n')
      resolve({ status, output: Buffer.concat(parts).toString('utf8') })
    }
    child.on('error', () => end(1))
    child.on('close', end)
  })
}
