import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { CHROMIUM_ARGUMENTS, findChromium, MISSING_CHROMIUM } from '../browser/chromium'
import { serve, webBuild } from '../browser/server'

declare module 'vitest' {
  interface ProvidedContext {
    /** The web page with the API beside it. */
    origin: string
    /** Where tests/journeys/visit.ts finds the one browser. */
    browser: string
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const READY_WITHIN_MS = 180_000

/** The demo county on a free port with its own data, the built page before it, and one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env['BFT_WEB_BUILD'] ?? webBuild
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error('build first: npm run build:h5 -w miniapp')
  const executablePath = findChromium()
  if (!executablePath) throw new Error(MISSING_CHROMIUM)
  const data = mkdtempSync(path.join(tmpdir(), 'bangfutong-journeys-'))
  const api = await startApi(data)
  const served = await serve({ folder, api: api.address })
  const browser = await chromium.launchServer({ executablePath, headless: true, args: CHROMIUM_ARGUMENTS })
  project.provide('origin', served.origin)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await served.close()
    await stopped(api.process)
    rmSync(data, { recursive: true, force: true })
  }
}

async function startApi(data: string): Promise<{ address: string; process: ChildProcess }> {
  const script = path.join(root, 'functions/bin/api.mjs')
  const started = spawn(process.execPath, [script, '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server is not ready: ${said}`)), READY_WITHIN_MS)
    const listen = (part: Buffer) => {
      said += part.toString()
      const ready = /^ready (http:\S+)/m.exec(said)?.[1]
      if (!ready) return
      clearTimeout(late)
      resolve(ready)
    }
    started.stdout?.on('data', listen)
    started.stderr?.on('data', listen)
    started.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return { address, process: started }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
