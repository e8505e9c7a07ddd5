import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Finding {
  rule: string
  impact: string
  where: string[]
}

/** What axe finds of serious or critical impact on the page as it stands. */
export async function axe(page: Page): Promise<Finding[]> {
  await page.evaluate(axeSource)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({ rule: id, impact, where: nodes.map((node) => node.html) }))
}

/** Words and sizes of what can be pressed but is smaller than `px` in either direction. */
export async function smallTargets(page: Page, px: number): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.taro_page:not(.taro_page_shade) button, .taro_page:not(.taro_page_shade) input')]
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < ${px} || box.height < ${px}))
    .map(({ one, box }) => one.textContent + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))`)
}

/** How many px the page is wider than the screen: 0 where nothing has to be scrolled sideways. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const shown = document.querySelector('.taro_page:not(.taro_page_shade)')
    return Math.max(shown.scrollWidth - shown.clientWidth, document.documentElement.scrollWidth - innerWidth, 0)
  })()`)
}

/** The page in sight has come, and nothing grey stands in for its content any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.u-page')
  await page.waitForFunction(`!document.querySelector('.taro_page:not(.taro_page_shade) .u-bone')`)
}
