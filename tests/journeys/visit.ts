import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { openContext, type PageOptions } from '../browser/chromium'

let browser: Browser | undefined

/** A phone of its own (storage, sign-in) in the one browser, with the app open on a page. */
export async function visit(path = '/pages/home/index', options: PageOptions = {}): Promise<Visitor> {
  browser ??= await chromium.connect(inject('browser'))
  const context = await openContext(browser, options)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${inject('origin')}/#${path}`)
  await page.waitForSelector('.u-page')
  return new Visitor(page)
}

/** Someone at the phone: taps what a word stands on, types, and reads. Pages below the one in sight do not count. */
export class Visitor {
  constructor(readonly page: Page) {}

  /** Taps what is called this, or begins with it. */
  async tap(words: string | RegExp): Promise<void> {
    const name = typeof words === 'string' ? new RegExp(`^${escaped(words)}`) : words
    const roles = ['button', 'checkbox', 'radio', 'switch', 'tab'] as const
    const [first, ...others] = roles.map((role) => this.page.getByRole(role, { name }))
    if (!first) throw new Error('no role')
    await others
      .reduce((any, one) => any.or(one), first)
      .first()
      .click()
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).locator('visible=true').fill(value)
  }

  /** Waits until the page in sight says the words; spaces do not count. */
  async see(words: string): Promise<void> {
    const says = async () => without(await this.text()).includes(without(words))
    await expect.poll(says, { timeout: 15_000, message: `the page never says ${words}` }).toBe(true)
  }

  /** Waits until the page in sight says one of these, and tells which. */
  async seeOne<W extends string>(...words: W[]): Promise<W> {
    let seen: W | undefined
    const look = async () => {
      const text = without(await this.text())
      seen = words.find((one) => text.includes(without(one)))
      return seen !== undefined
    }
    await expect.poll(look, { timeout: 15_000, message: `the page says none of ${words.join(', ')}` }).toBe(true)
    return seen as W
  }

  async text(): Promise<string> {
    return (await this.shown().allInnerTexts()).join('\n')
  }

  /** The page in sight. */
  shown() {
    return this.page.locator('.u-page').locator('visible=true')
  }

  /** The words of the section with this label. */
  async section(label: string): Promise<string> {
    return (await this.shown().getByLabel(label, { exact: true }).first().allInnerTexts()).join('\n')
  }

  async back(): Promise<void> {
    await this.tap('返回')
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}

const without = (words: string) => words.replace(/\s/g, '')
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
