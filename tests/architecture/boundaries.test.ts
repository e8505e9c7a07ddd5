import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const config = createRequire(import.meta.url)('./boundaries.cjs')

async function violations(baseDir: string, folders: string[]): Promise<{ modules: number; broken: string[] }> {
  const { options, forbidden } = config
  const { tsConfig: _, ...rest } = options
  const result = await cruise(
    folders,
    { ...rest, baseDir, validate: true, ruleSet: { forbidden } },
    rest.enhancedResolveOptions,
  )
  const { summary } = result.output as ICruiseResult
  return {
    modules: summary.totalCruised,
    broken: summary.violations.map((found) => `${found.rule.name}: ${found.from} -> ${found.to}`),
  }
}

let planted = ''
afterEach(() => {
  if (planted) rmSync(planted, { recursive: true, force: true })
  planted = ''
})

/** A small tree beside the real one, with one file that breaks a rule. */
function plant(files: Record<string, string>): string {
  planted = mkdtempSync(join(tmpdir(), 'boundaries-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(planted, path)), { recursive: true })
    writeFileSync(join(planted, path), text)
  }
  return planted
}

test('every import keeps its direction', async () => {
  const { modules, broken } = await violations(root, ['shared/src', 'functions/src', 'miniapp/src', 'infra'])
  expect(modules).toBeGreaterThan(150)
  expect(broken).toEqual([])
})

const A = 'export const a = 1\n'
const cases: [rule: string, files: Record<string, string>][] = [
  ['no-circles', { 'shared/src/a.ts': "import './b'\n", 'shared/src/b.ts': "import './a'\n" }],
  ['shared-is-the-floor', { 'shared/src/a.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n" }],
  ['engine-stands-alone', { 'shared/src/rules/a.ts': "import '../facts/b'\n", 'shared/src/facts/b.ts': A }],
  [
    'aws-behind-platform',
    {
      'functions/src/features/a.ts': "import '@aws-sdk/x'\n",
      'node_modules/@aws-sdk/x/index.js': '',
      'node_modules/@aws-sdk/x/package.json': '{"name":"@aws-sdk/x"}',
    },
  ],
  ['demo-stays-out-of-production', { 'functions/src/app/a.ts': "import '../demo/b'\n", 'functions/src/demo/b.ts': A }],
  [
    'platform-knows-no-feature',
    { 'functions/src/platform/a.ts': "import '../features/b'\n", 'functions/src/features/b.ts': A },
  ],
  ['phone-and-server-apart', { 'miniapp/src/a.ts': "import '../../functions/src/b'\n", 'functions/src/b.ts': A }],
  ['server-knows-no-phone', { 'functions/src/a.ts': "import '../../miniapp/src/b'\n", 'miniapp/src/b.ts': A }],
  [
    'taro-behind-platform',
    {
      'miniapp/src/features/a.ts': "import '@tarojs/taro'\n",
      'node_modules/@tarojs/taro/index.js': '',
      'node_modules/@tarojs/taro/package.json': '{"name":"@tarojs/taro"}',
    },
  ],
  ['parts-know-no-feature', { 'miniapp/src/ui/a.ts': "import '../features/b'\n", 'miniapp/src/features/b.ts': A }],
  ['features-know-no-page', { 'miniapp/src/features/a.ts': "import '../pages/b'\n", 'miniapp/src/pages/b.ts': A }],
]

test('every rule has a planted violation', () => {
  expect(cases.map(([rule]) => rule).sort()).toEqual(config.forbidden.map((rule: { name: string }) => rule.name).sort())
})

test.each(cases)('%s fires', async (rule, files) => {
  const folder = plant(files)
  const { broken } = await violations(folder, ['.'])
  expect(broken.join('\n')).toContain(`${rule}:`)
})
