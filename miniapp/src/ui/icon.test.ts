import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { iconNames } from './icon-names'

it('names exactly the icons that are drawn', () => {
  const sheet = readFileSync(fileURLToPath(new URL('./icon.scss', import.meta.url)), 'utf8')
  const drawn = [...sheet.matchAll(/^ {2}"([a-z-]+)":\s*"M/gm)].map((found) => found[1])
  expect(drawn).toEqual([...iconNames])
})
