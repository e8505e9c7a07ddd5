import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { weappBuild } from './phone'

const KB = 1024
const MAIN_BUDGET = 700 * KB
const SUBPACKAGE_LIMIT = 2048 * KB
const ALL_LIMIT = 30 * 1024 * KB

const files = readdirSync(weappBuild, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(path.join(weappBuild, file)).isFile())
  .map((file) => ({ file, bytes: statSync(path.join(weappBuild, file)).size }))
const read = (file: string) => readFileSync(path.join(weappBuild, file), 'utf8')
const ending = (...ends: string[]) =>
  files.map(({ file }) => file).filter((file) => ends.some((end) => file.endsWith(end)))
const total = (wanted: (file: string) => boolean) =>
  files.filter(({ file }) => wanted(file)).reduce((sum, { bytes }) => sum + bytes, 0)
const app = JSON.parse(read('app.json'))
const roots: string[] = app.subPackages.map((one: { root: string }) => one.root)

describe('the built mini-program', () => {
  it('has a main package of at most 700 KB', () => {
    const main = total((file) => !roots.some((root) => file.startsWith(`${root}/`)))
    console.log(`main package ${Math.round(main / KB)} KB`)
    expect(main).toBeLessThanOrEqual(MAIN_BUDGET)
  })

  it.each(roots)('keeps %s within what the platform loads', (root) => {
    const bytes = total((file) => file.startsWith(`${root}/`))
    console.log(`${root} ${Math.round(bytes / KB)} KB`)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(SUBPACKAGE_LIMIT)
  })

  it('fits the platform as a whole', () => expect(total(() => true)).toBeLessThanOrEqual(ALL_LIMIT))

  it.each(ending('.js'))('compiles no code at run time: %s', (file) => {
    expect(read(file)).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/)
  })

  it.each(ending('.wxss'))('sizes nothing by the width of the screen: %s', (file) => {
    expect(read(file)).not.toMatch(/\d(rpx|rem|vw)\b/)
  })

  it('names no host outside (schema names and the local server apart)', () => {
    const hosts = new Set<string>()
    for (const file of ending('.js', '.wxml', '.wxss', '.json', '.wxs')) {
      for (const [, host = ''] of read(file).matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)) hosts.add(host)
    }
    // Names of schemas, the local server, Taro's pretended location and the page React's messages point at: none is fetched.
    const known = ['www.w3.org', 'json-schema.org', '127.0.0.1', 'taro.com', 'reactjs.org']
    expect([...hosts].filter((host) => !known.includes(host))).toEqual([])
  })

  it('asks for the privacy check, loads lazily and shows four tabs with icons', () => {
    expect(app.__usePrivacyCheck__).toBe(true)
    expect(app.lazyCodeLoading).toBe('requiredComponents')
    expect(app.tabBar.list.map((tab: { text: string }) => tab.text)).toEqual(['首页', '政策', '找工作', '我的'])
    const icons = app.tabBar.list.flatMap((tab: Record<string, string>) => [tab['iconPath'], tab['selectedIconPath']])
    for (const icon of icons) expect(ending('.png')).toContain(icon)
  })

  it('honours the text size of the phone on every page', () => {
    const pages = [
      ...app.pages,
      ...app.subPackages.flatMap((one: { root: string; pages: string[] }) =>
        one.pages.map((page) => `${one.root}/${page}`),
      ),
    ]
    for (const page of pages) expect(read(`${page}.wxml`)).toContain('<page-meta')
  })
})
