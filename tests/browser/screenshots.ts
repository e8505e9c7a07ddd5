import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { settled } from './access'
import { DESK, launchChromium, openContext, type PageOptions, PHONE, SMALL_PHONE } from './chromium'
import { type Served, serve } from './server'
import { type Stop, storedSession, tourOf } from './tour'

/**
 * Every page at phone size, normal and elder; county pages also on a desk.
 * node tests/browser/run.mjs screenshots [--origin http://127.0.0.1:8080] [--only home,mine] [--small]
 */
const out = fileURLToPath(new URL('../screenshots/out', import.meta.url))
const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const only = argument('only')?.split(',')
const origin = argument('origin')
const size = process.argv.includes('--small') ? SMALL_PHONE : PHONE

let served: Served | undefined
if (!origin) served = await serve()
const base = origin ?? served?.origin ?? ''
const stops = (await tourOf(base)).filter(({ name }) => !only || only.includes(name))
await mkdir(out, { recursive: true })
const browser = await launchChromium()

async function shoot(stop: Stop, suffix: string, options: PageOptions): Promise<void> {
  const context = await openContext(browser, { ...options, session: stop.session && storedSession(stop.session) })
  const page = await context.newPage()
  await page.goto(`${base}/#${stop.address}`)
  await settled(page)
  await page.screenshot({ path: path.join(out, `${stop.name}${suffix}.png`) })
  await context.close()
  console.log(`${stop.name}${suffix}`)
}

for (const stop of stops) {
  await shoot(stop, '', { viewport: size, sharpness: 2 })
  await shoot(stop, '-elder', { viewport: size, sharpness: 2, elder: true })
  if (stop.address.includes('/county/')) await shoot(stop, '-desk', { viewport: DESK })
}
await browser.close()
await served?.close()
