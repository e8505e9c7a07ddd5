import './node-version.mjs'
import { pathToFileURL } from 'node:url'
import { buildPage } from './build-page.mjs'
import { buildServer } from './build-server.mjs'
import { failWith } from './fail.mjs'
import { installWhatIsMissing } from './installed.mjs'
import { place, root, words } from './place.mjs'
import { refuseTakenPort } from './port.mjs'

try {
  await refuseTakenPort(words)
  installWhatIsMissing(root)
  const server = await buildServer(root)
  await buildPage(root)
  const { run } = await import(pathToFileURL(server).href)
  await run('start', words, place)
} catch (error) {
  failWith(error)
}
