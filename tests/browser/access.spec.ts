import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axe, overflow, smallTargets } from './access'
import { launchChromium, openContext } from './chromium'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})

/** A page with one fault of each kind: the checks of access.ts must see them. */
const FAULTY = `<!doctype html><html lang="zh"><title>坏的页面</title><body><main class="taro_page">
  <h1>坏的页面</h1><p style="color:#bbbbbb;background:#ffffff">看不清的字</p>
  <button style="width:30px;height:30px">小</button><div style="width:2000px">太宽</div></main></body></html>`

it('faults of contrast, size and width are found', async () => {
  const context = await openContext(browser)
  const page = await context.newPage()
  await page.setContent(FAULTY)
  expect((await axe(page)).map(({ rule }) => rule)).toContain('color-contrast')
  expect(await smallTargets(page, 44)).toEqual(['小 30x30'])
  expect(await overflow(page)).toBeGreaterThan(1000)
  await context.close()
})
