import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'

/** A node of the platform's component framework, as j-component leaves it. */
export interface PlatformNode {
  childNodes: PlatformNode[]
  shadowRoot?: PlatformNode
  ownerShadowRoot?: { getHostNode(): PlatformNode }
  parentNode?: PlatformNode
  textContent?: string
  _vt?: {
    tagName?: string
    attrs: { name: string; value: unknown }[]
    event: Record<string, { name: string; handler: string }>
  }
}

export interface Rendered {
  _exparserNode: PlatformNode
  dom: object
  instance: Record<string, unknown> & { data: unknown; setData(data: object, done?: () => void): void }
  attach(parent: object): void
  detach(): void
}

interface Framework {
  register(definition: object): string
  create(id: string): Rendered
}

interface Exparser {
  Event: {
    create(name: string, detail: object, options: object): object
    dispatchEvent(node: PlatformNode, event: object): void
  }
  Element: { getMethodCaller(node: PlatformNode): Record<string, unknown> }
}

const dom = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
const names = [
  'window',
  'document',
  'HTMLElement',
  'Element',
  'Node',
  'Event',
  'CustomEvent',
  'getComputedStyle',
] as const
for (const name of names) {
  const value: unknown = name === 'window' ? dom.window : dom.window[name]
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

const require = createRequire(import.meta.url)
const simulate = require.resolve('miniprogram-simulate')
const fromSimulate = createRequire(simulate)
require('miniprogram-simulate')

export const body: object = dom.window.document.body
export const framework = fromSimulate('j-component') as Framework
export const exparser = createRequire(fromSimulate.resolve('j-component'))('miniprogram-exparser') as Exparser

const compiler = fromSimulate('./src/compile') as {
  getWxml(path: string, options: { compiler: 'official'; rootPath: string; compilerOptions: object }): unknown
}

let compiled: string | undefined

/** A page's template, compiled by the platform's own compiler, which keeps one app's templates a process. */
export function templateOf(root: string, page: string): unknown {
  compiled ??= root
  if (compiled !== root) throw new Error('one built app a test file: the compiler would mix the templates of two')
  return compiler.getWxml(`${root}/${page}`, { compiler: 'official', rootPath: root, compilerOptions: {} })
}
