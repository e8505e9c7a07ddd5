import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLoader } from './sandbox'
import { dispatch, find, findAll, findField, nearest, wordsOf } from './tree'
import { body, framework, type Rendered, templateOf } from './window'
import { type Api, type Call, createWx, type Device } from './wx'

/** BFT_WEAPP_BUILD names another folder, such as a build of a copy of the tree. */
export const weappBuild =
  process.env['BFT_WEAPP_BUILD'] ?? fileURLToPath(new URL('../../miniapp/dist/weapp', import.meta.url))

type Method = (this: unknown, ...all: unknown[]) => unknown
type Definition = Record<string, unknown> & { data?: object; methods?: Record<string, Method> }

interface OpenPage {
  route: string
  options: Record<string, string>
  rendered: Rendered
  definition: Definition
}

export interface PhoneOptions {
  dist?: string
  /** Answers the app's requests; absent: there is no signal. */
  api?: Api
  /** Give the map of another phone to start the app again with what it had stored. */
  storage?: Map<string, unknown>
}

const noSignal: Api = () => {
  throw new Error('no signal')
}

/** The real artifact, running: the files in dist/weapp as WeChat would load them. */
export class Phone {
  readonly device: Device
  private readonly root: string
  private readonly load: (file: string) => unknown
  private readonly stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()
  private readonly tabRoutes: string[]
  private readonly allRoutes: string[]
  private app: Definition = {}
  private lastPage: Definition | undefined
  private lastComponent: Definition | undefined
  private wrapperId: string | undefined

  constructor({ dist = weappBuild, api = noSignal, storage = new Map() }: PhoneOptions = {}) {
    if (!existsSync(path.join(dist, 'app.json')))
      throw new Error(`build first: npm run build:weapp -w miniapp (no ${dist})`)
    this.root = dist
    this.device = { api, storage, calls: [], pending: 0 }
    const config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))
    this.tabRoutes = config.tabBar.list.map((tab: { pagePath: string }) => tab.pagePath)
    this.allRoutes = [...config.pages]
    for (const { root, pages } of config.subPackages)
      for (const page of pages) this.allRoutes.push(path.join(root, page))
    this.load = createLoader(dist, {
      wx: createWx(this.device, (how, options) => this.navigate(how, options)),
      App: (definition: Definition) => {
        this.app = definition
      },
      Page: (definition: Definition) => {
        this.lastPage = definition
      },
      Component: (definition: Definition) => {
        this.lastComponent = definition
      },
      Behavior: (definition: object) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map((page) => page.rendered.instance),
    })
  }

  /** Starts the app on a page: `pages/home/index?from=poster`. */
  async launch(url = this.tabRoutes[0] as string): Promise<this> {
    this.load('app.js')
    const start = { path: url.split('?')[0], query: {}, scene: 1001 }
    for (const step of ['onLaunch', 'onShow']) (this.app[step] as Method | undefined)?.call(this.app, start)
    this.navigate('reLaunch', { url: `/${url}` })
    await this.settle()
    return this
  }

  get page(): Rendered {
    const top = this.stack[this.stack.length - 1]
    if (!top) throw new Error('no page is open')
    return top.rendered
  }

  /** Routes from the bottom of the stack to the page in sight. */
  get pageStack(): string[] {
    return this.stack.map((page) => page.route)
  }

  get calls(): Call[] {
    return this.device.calls
  }

  /** Everything the page in sight says, a line for each piece of text. */
  text(): string {
    return wordsOf(this.page._exparserNode)
  }

  /** Waits until the page says the words. */
  async see(words: string, patienceMs = 3000): Promise<void> {
    if (await this.until(() => this.text().includes(words), patienceMs)) return
    throw new Error(`the page never says ${words}; it says:\n${this.text()}`)
  }

  /** Waits until the page does not say the words any more. */
  async seeNoMore(words: string, patienceMs = 3000): Promise<void> {
    if (await this.until(() => !this.text().includes(words), patienceMs)) return
    throw new Error(`the page still says ${words}; it says:\n${this.text()}`)
  }

  private async until(isSo: () => boolean, patienceMs: number): Promise<boolean> {
    for (const until = Date.now() + patienceMs; Date.now() < until; ) {
      if (isSo()) return true
      await pause(5)
    }
    return false
  }

  /** Presses what says, or is labelled with, these words. */
  async tap(words: string): Promise<void> {
    const node = find(this.page, words)
    if (!node) throw new Error(`nothing says ${words}; the page says:\n${this.text()}`)
    dispatch(node, 'tap')
    await this.settle()
  }

  /** Presses the first thing that says exactly these words and is not ticked; false where all of them are. */
  async tick(words: string): Promise<boolean> {
    const open = findAll(this.page, words).find((node) => nearest(node, 'aria-checked') === false)
    if (!open) return false
    dispatch(open, 'tap')
    await this.settle()
    return true
  }

  /** Types into the field with this label or placeholder. */
  async type(label: string, value: string): Promise<void> {
    const field = findField(this.page, label)
    if (!field) throw new Error(`no field ${label}`)
    dispatch(field, 'input', { value, cursor: value.length })
    await this.settle()
  }

  /** An attribute of what says, or is labelled with, these words, or of the nearest thing around it that has one. */
  attribute(words: string, name: string): unknown {
    return nearest(find(this.page, words), name)
  }

  /** Presses a tab of the bar, which the platform draws. */
  async tab(index: number): Promise<void> {
    this.navigate('switchTab', { url: `/${this.tabRoutes[index]}` })
    await this.settle()
  }

  async back(): Promise<void> {
    this.navigate('navigateBack', {})
    await this.settle()
  }

  /** Until no request is open and what was scheduled has run. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = this.device.pending ? 0 : quiet + 1) await pause(1)
  }

  private navigate(how: string, { url = '', delta = 1 }: { url?: string; delta?: number }): void {
    if (how === 'navigateBack') this.close(Math.min(delta, this.stack.length - 1))
    else this.forward(how, url)
  }

  private forward(how: string, url: string): void {
    const [address = '', query = ''] = url.replace(/^\//, '').split('?')
    const route = path.normalize(address)
    if (!this.allRoutes.includes(route)) throw new Error(`${how}: no page ${route}`)
    const isTab = this.tabRoutes.includes(route)
    if (isTab && (how === 'navigateTo' || how === 'redirectTo')) throw new Error(`${how}: ${route} is a tab`)
    if (how === 'switchTab' && !isTab) throw new Error(`switchTab: ${route} is not a tab`)
    if (how === 'navigateTo' && this.stack.length >= 10) throw new Error('more than ten pages')
    if (how === 'switchTab' || how === 'reLaunch') this.leaveAll(how === 'reLaunch')
    else if (how === 'redirectTo') this.remove(this.stack.pop() as OpenPage)
    else this.hide(this.stack[this.stack.length - 1])
    const kept = this.tabs.get(route)
    this.show(kept ?? this.create(route, optionsOf(query)), !kept)
    const shown = this.stack[this.stack.length - 1]
    if (isTab && shown) this.tabs.set(route, shown)
  }

  private create(route: string, options: Record<string, string>): OpenPage {
    this.lastPage = undefined
    this.load(`${route}.js`)
    // A page's file runs once; later openings of the page use the same definition.
    const definition = this.lastPage ?? this.definitions.get(route)
    if (!definition) throw new Error(`${route} defines no page`)
    this.definitions.set(route, definition)
    const methods: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(definition)) if (typeof value === 'function') methods[name] = value
    const config = JSON.parse(readFileSync(path.join(this.root, `${route}.json`), 'utf8'))
    const usingComponents = config.usingComponents?.comp ? { comp: this.wrapper() } : {}
    const template = templateOf(this.root, route)
    const data = JSON.parse(JSON.stringify(definition.data ?? {}))
    const rendered = framework.create(framework.register({ tagName: 'page', template, usingComponents, data, methods }))
    Object.assign(rendered.instance, { route, __route__: route, options })
    return { route, options, rendered, definition }
  }

  private readonly definitions = new Map<string, Definition>()

  /** Taro's own component, which carries what is nested too deep for one template. */
  private wrapper(): string {
    if (this.wrapperId) return this.wrapperId
    this.load('comp.js')
    const id = `comp${Math.random().toString(36).slice(2)}`
    const template = templateOf(this.root, 'comp')
    this.wrapperId = framework.register({
      ...this.lastComponent,
      id,
      tagName: 'comp',
      template,
      usingComponents: { comp: id },
    })
    return this.wrapperId
  }

  private show(page: OpenPage, isNew: boolean): void {
    this.stack.push(page)
    page.rendered.attach(body)
    if (isNew) this.run(page, 'onLoad', page.options)
    this.run(page, 'onShow')
    if (isNew) this.run(page, 'onReady')
  }

  private hide(page: OpenPage | undefined): void {
    if (page) this.run(page, 'onHide')
  }

  private remove(page: OpenPage): void {
    this.run(page, 'onUnload')
    page.rendered.detach()
  }

  private close(count: number): void {
    for (let left = count; left > 0; left -= 1) this.remove(this.stack.pop() as OpenPage)
    const top = this.stack[this.stack.length - 1]
    if (top) this.run(top, 'onShow')
  }

  private leaveAll(withTabs: boolean): void {
    for (const page of this.stack.splice(0).reverse()) {
      if (this.tabs.get(page.route) === page && !withTabs) this.hide(page)
      else this.remove(page)
    }
    if (withTabs) this.tabs.clear()
  }

  private run(page: OpenPage, step: string, ...all: unknown[]): void {
    ;(page.definition[step] as Method | undefined)?.call(page.rendered.instance, ...all)
  }
}

function optionsOf(query: string): Record<string, string> {
  const pairs = query.split('&').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
