import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { addressOf, routes } from './routes'

it('names exactly the pages of the app', async () => {
  Object.assign(globalThis, { defineAppConfig: (config: object) => config })
  const { default: app } = await import('../app.config')
  const subs = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `/${root}/${page}`))
  const tabs = (app.tabBar?.list ?? []).map(({ pagePath }) => `/${pagePath}`)
  const named = Object.values(routes)
  expect(named.map(({ path }) => path).sort()).toEqual([...(app.pages ?? []).map((page) => `/${page}`), ...subs].sort())
  expect(named.filter(({ tab }) => tab).map(({ path }) => path)).toEqual(tabs)
})

it('asks for the text size of the phone on every page', () => {
  for (const { path } of Object.values(routes)) {
    const config = readFileSync(fileURLToPath(new URL(`..${path}.config.ts`, import.meta.url)), 'utf8')
    expect(config, path).toContain('enablePageMeta: true')
  }
})

it('encodes parameters and leaves absent ones out', () => {
  expect(addressOf('home')).toBe('/pages/home/index')
  expect(addressOf('about', { from: '首页&', none: undefined } as object)).toBe(
    '/subpackages/more/about/index?from=%E9%A6%96%E9%A1%B5%26',
  )
})
