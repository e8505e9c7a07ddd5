import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { routes as named } from '../../miniapp/src/platform/routes'
import { DESK, launchChromium, openContext, PHONE, SMALL_PHONE } from './chromium'
import { type Served, serve } from './server'

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
const pages = Object.entries(named).filter(([name]) => !only || only.includes(name))

let served: Served | undefined
if (!origin) served = await serve()
const base = origin ?? served?.origin
await mkdir(out, { recursive: true })
const browser = await launchChromium()
for (const elder of [false, true]) {
  const context = await openContext(browser, { elder, viewport: size, sharpness: 2 })
  for (const [name, route] of pages) {
    const page = await context.newPage()
    await page.goto(`${base}/#${route.path}`)
    await page.waitForSelector('.u-page')
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: path.join(out, `${name}${elder ? '-elder' : ''}.png`) })
    await page.close()
    console.log(`${name}${elder ? ' (elder)' : ''}`)
  }
  await context.close()
}
const desk = await openContext(browser, { viewport: DESK })
for (const [name, route] of pages.filter(([, { path: address }]) => address.includes('/county/'))) {
  const page = await desk.newPage()
  await page.goto(`${base}/#${route.path}`)
  await page.waitForSelector('.u-page')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(out, `${name}-desk.png`) })
  console.log(`${name} (desk)`)
}
await browser.close()
await served?.close()
