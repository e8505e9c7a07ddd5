import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser of this machine: CHROMIUM_PATH, else the first one on PATH; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH']
  const folders = (env['PATH'] ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin')
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...candidates, ...ELSEWHERE].find((file) => existsSync(file))
}

export const MISSING_CHROMIUM =
  'No Chromium found: install chromium and fonts-noto-cjk (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.'

/** Nothing of the browser's own talks to the network. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A fresh profile, and nothing of the browser's own talks to the network. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(MISSING_CHROMIUM)
  return chromium.launch({
    executablePath,
    headless: true,
    args: CHROMIUM_ARGUMENTS,
  })
}

export const PHONE = { width: 360, height: 780 }
export const SMALL_PHONE = { width: 320, height: 640 }
export const DESK = { width: 1366, height: 768 }

export interface PageOptions {
  viewport?: { width: number; height: number }
  /** Pixels drawn per CSS pixel. */
  sharpness?: number
  elder?: boolean
  /** What the signed-in person's phone keeps (tour.ts); a visitor where absent. */
  session?: string | undefined
}

/** A context with its own storage; elder mode is set the way the switch stores it. */
export async function openContext(browser: Browser, options: PageOptions = {}): Promise<BrowserContext> {
  const { viewport = PHONE, sharpness = 1, elder = false, session } = options
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: sharpness,
    isMobile: viewport.width < 600,
    hasTouch: viewport.width < 600,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  // Taro wraps what it stores in the web page's localStorage.
  if (elder) await context.addInitScript(`localStorage.setItem('bft.elder', '${JSON.stringify({ data: 'true' })}')`)
  if (session) await context.addInitScript(`localStorage.setItem('bft.session', ${JSON.stringify(session)})`)
  return context
}
