import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { routes } from '../../miniapp/src/platform/routes'
import { sizes } from '../../miniapp/src/ui/tokens'
import { axe, overflow, settled, smallTargets } from './access'
import { DESK, openContext, type PageOptions, SMALL_PHONE } from './chromium'
import { STOPS, type Stop, storedSession, tourOf } from './tour'

let browser: Browser
let tour: Map<string, Stop>
const origin = inject('origin')
/** Every host that any page has asked for anything. */
const hosts = new Set<string>()
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'))
  tour = new Map((await tourOf(origin)).map((stop) => [stop.name, stop]))
})
afterAll(() => browser?.close())

async function opened(path: string, options: PageOptions = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await openContext(browser, options)
  const page = await context.newPage()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(`${origin}/#${path}`)
  await settled(page)
  return { page, context }
}

/** The page as the person sees it for whom it is made, with the demo county's content. */
function visited(name: string, options: PageOptions = {}) {
  const { address, session } = tour.get(name)!
  return opened(address, { ...options, session: session && storedSession(session) })
}

describe.each(STOPS)('page %s', (name) => {
  it('has nothing serious for axe and no small target', async () => {
    const { page, context } = await visited(name)
    expect(await page.locator('.u-empty').allInnerTexts()).not.toContain('没有打开')
    expect(await axe(page)).toEqual([])
    expect(await smallTargets(page, 44)).toEqual([])
    await context.close()
  })

  it('nor in elder mode, without sideways scrolling at 320 px', async () => {
    const { page, context } = await visited(name, { viewport: SMALL_PHONE, elder: true })
    expect(await axe(page)).toEqual([])
    expect(await smallTargets(page, sizes.elderTarget)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await context.close()
  })

  it('needs none either when the browser shows text twice as large', async () => {
    const { address, session } = tour.get(name)!
    const context = await openContext(browser, { viewport: SMALL_PHONE, session: session && storedSession(session) })
    const page = await context.newPage()
    await page.route(`${origin}/`, async (route) => {
      const answer = await route.fetch()
      const html = (await answer.text()).replace('</head>', '<style>html{font-size:32px}</style></head>')
      await route.fulfill({ response: answer, body: html })
    })
    await page.goto(`${origin}/#${address}`)
    await settled(page)
    expect(await page.getAttribute('.u-page', 'style')).toContain('--k: 2')
    expect(await overflow(page)).toBe(0)
    await context.close()
  })
})

describe('the web page', () => {
  it('has asked no other host for anything', () => {
    hosts.delete('')
    expect([...hosts]).toEqual([new URL(origin).host])
  })

  it('can be walked with the keyboard alone', async () => {
    const { page, context } = await opened(routes.mine.path)
    const toggle = page.getByRole('switch', { name: /大字版/ })
    await toggle.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('true')
    await page.getByRole('button', { name: '首页' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.u-tab-on:has-text("首页")')
    expect(page.url()).toContain(routes.home.path)
    await context.close()
  })

  it('keeps large letters after a reload', async () => {
    const { page, context } = await opened(routes.mine.path)
    await page.getByRole('switch', { name: /大字版/ }).click()
    await page.reload()
    await page.waitForSelector('.u-page.u-elder')
    await context.close()
  })

  it('holds the words of a villager in a narrow column on a desk', async () => {
    const { page, context } = await opened(routes.home.path, { viewport: DESK })
    const width = await page.evaluate(`document.querySelector('.u-column').getBoundingClientRect().width`)
    expect(width).toBe(sizes.column)
    await context.close()
  })

  it('is called 帮扶通', async () => {
    const { page, context } = await opened(routes.home.path)
    expect(await page.title()).toBe('帮扶通')
    await context.close()
  })
})
