#!/usr/bin/env node
/**
 * `npm test`: every check of the house, on a machine with nothing but Node and npm.
 * Steps run two at a time; each says how it went; the last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './ensure-chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'tests/.results')
const bin = (name) => join(root, 'node_modules/.bin', name)
const npm = 'npm'

installWhatIsMissing()
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

/** A step is one command; `tests` is the config of a vitest run, whose cases are counted. */
const steps = [
  { name: 'format and lint', run: [bin('biome'), 'check', '.'] },
  { name: 'types', run: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'types of shared without Node', run: [bin('tsc'), '-p', 'shared'] },
  { name: 'types of the mini-program', run: [bin('tsc'), '-p', 'miniapp', '--noEmit'] },
  { name: 'build for WeChat', id: 'weapp', run: [npm, 'run', 'build:weapp', '-w', 'miniapp'] },
  { name: 'build for the browser', id: 'h5', run: [npm, 'run', 'build:h5', '-w', 'miniapp'] },
  { name: 'synth', run: [npm, 'run', 'synth'] },
  { name: 'unit, contract, conformance', tests: 'vitest.config.ts' },
  { name: 'the WeChat artifact, executed', tests: 'tests/weapp/vitest.config.ts', after: ['weapp'] },
  {
    name: 'journeys and every page in Chromium',
    tests: 'tests/journeys/vitest.config.ts',
    after: ['h5'],
    browser: true,
  },
]

const done = new Map()
let passed = 0
let failed = 0
const sentences = []

await runAll()
for (const sentence of sentences) console.log(`\n${sentence}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function installWhatIsMissing() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return
  console.log('installing packages …')
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

async function runAll() {
  const waiting = [...steps]
  const running = new Set()
  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.findIndex((step) => (step.after ?? []).every((id) => done.has(id)))
    if (ready >= 0 && running.size < 2) {
      const [step] = waiting.splice(ready, 1)
      const task = runStep(step).finally(() => running.delete(task))
      running.add(task)
    } else {
      await Promise.race(running)
    }
  }
}

async function runStep(step) {
  const started = Date.now()
  const broken = (step.after ?? []).find((id) => done.get(id) === false)
  const result = broken ? { ok: false, output: `not run: ${broken} did not build` } : await execute(step)
  if (step.id) done.set(step.id, result.ok)
  const counted =
    step.tests && !broken ? countCases(step, result) : { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 }
  passed += counted.passed
  failed += counted.failed
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  const ok = counted.failed === 0 && result.ok
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s${step.tests ? `, ${counted.passed + counted.failed} tests` : ''})`,
  )
  if (!ok) console.log(indent(result.output))
  for (const line of notesOf(result.output)) console.log(`     ${line}`)
}

async function execute(step) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  if (step.browser) {
    const found = ensureChromium()
    if (!found.path) {
      sentences.push(found.sentence)
      return { ok: false, output: found.sentence }
    }
    env.CHROMIUM_PATH = found.path
  }
  if (!step.tests) return command(step.run, env)
  const report = reportOf(step)
  const args = ['run', '--config', step.tests, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return command([bin('vitest'), ...args], env)
}

function command([file, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.on('error', (error) => resolve({ ok: false, output: String(error) }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(parts).toString() }))
  })
}

function reportOf(step) {
  return join(out, `${step.tests.replace(/[^a-z]+/g, '-')}.json`)
}

/** A run that ends badly without a failing case (a crash, a broken import) still counts as one failure. */
function countCases(step, result) {
  const file = reportOf(step)
  writeFileSync(join(out, `${step.tests.replace(/[^a-z]+/g, '-')}.log`), result.output)
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const unrun = report.numPendingTests + report.numTodoTests
  const bad = report.numFailedTests + unrun
  return { passed: report.numPassedTests, failed: result.ok ? bad : Math.max(1, bad) }
}

/** What a suite wants said even when it passes, such as a missing optional engine. */
function notesOf(output) {
  return [...new Set(output.match(/^.*NOTE: .*$/gm) ?? [])].map((line) => line.replace(/^.*NOTE: /, ''))
}

function indent(text) {
  const lines = text.trimEnd().split('\n').slice(-120)
  return lines.map((line) => `     ${line}`).join('\n')
}
