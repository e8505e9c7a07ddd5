import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assemblePack } from '@bangfutong/shared/pack/assemble'
import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'

const folder = fileURLToPath(new URL('../../../../shared/packs/360729-2017/', import.meta.url))
const json = (path: string) => JSON.parse(readFileSync(folder + path, 'utf8'))

/** The pack as the server sends it to a phone, read from the county's folder. Only for tests. */
export function packForTests(): PolicyPack {
  const paths = readdirSync(`${folder}policies`).map((name) => `policies/${name}`)
  const files = Object.fromEntries(['definitions.json', 'parameters.json', ...paths].map((path) => [path, json(path)]))
  const { policies, definitions, parameters } = assemblePack(files)
  const { programmes } = json('plan.json')
  return {
    day: '2017-06-15',
    programmes,
    policies: [...policies],
    definitions,
    parameters,
    words: json('words.json').words,
  }
}
