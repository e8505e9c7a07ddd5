import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundled, foreignIn, ROOT } from './bundle'

const BUDGET_KB = 700

let api: Awaited<ReturnType<typeof bundled>>
beforeAll(async () => {
  api = await bundled()
}, 60_000)
afterAll(() => api.remove())

test('the function keeps its size budget', () => {
  expect(api.bytes).toBeGreaterThan(100 * 1024)
  expect(api.bytes / 1024).toBeLessThanOrEqual(BUDGET_KB)
})

test('nothing of the demo county, the local server or the tests is in it', () => {
  expect(Object.keys(api.metafile.inputs).length).toBeGreaterThan(100)
  expect(foreignIn(api)).toEqual([])
})

test.each([
  [
    'a demo file',
    `import '${ROOT}/functions/src/platform/wechat/stand-in'\n`,
    'functions/src/platform/wechat/stand-in.ts',
  ],
  ['a demo code', `globalThis.code = 'demo-cadre-1'\n`, 'index.mjs: demo-c'],
])('%s that gets in is found', async (_, text, found) => {
  const planted = await bundled(text)
  try {
    expect(foreignIn(planted)).toContain(found)
  } finally {
    planted.remove()
  }
})
