import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { judge } from '@bangfutong/shared/rules/index'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import examples from '../cases/screening-examples.json'
import { TODAY } from './arbitraries'
import { PACK_FOLDER } from './pack'

const pack = readPackFolder(PACK_FOLDER)

/** The engine in a context like a phone's: code from strings is refused, Proxy and Intl are not there. */
async function onPhone(): Promise<(input: string) => string> {
  const entry = fileURLToPath(new URL('../../shared/src/rules/index.ts', import.meta.url))
  const bundle = { bundle: true, write: false, format: 'iife', globalName: 'rules', target: 'es2018' } as const
  const { outputFiles } = await build({ ...bundle, entryPoints: [entry], logLevel: 'error' })
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  runInContext('delete globalThis.Proxy; delete globalThis.Intl; delete globalThis.structuredClone', context)
  runInContext(outputFiles[0]?.text ?? '', context)
  expect(() => runInContext('Function("return 1")()', context)).toThrow()
  const call =
    '(input) => { const i = JSON.parse(input); return JSON.stringify(rules.judge(i.pack, i.household, i.asOf)) }'
  return runInContext(call, context) as (input: string) => string
}

it('answers every example as the server does, to the byte', async () => {
  const phone = await onPhone()
  for (const { request } of examples) {
    const { asOf = TODAY, household } = request
    const answer = phone(JSON.stringify({ pack, household, asOf }))
    expect(answer).toBe(JSON.stringify(judge(pack, household as Parameters<typeof judge>[1], asOf)))
  }
})
