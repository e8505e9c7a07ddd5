import './node-version.mjs'
import { pathToFileURL } from 'node:url'
import { buildServer } from './build-server.mjs'
import { failWith } from './fail.mjs'
import { refuseUninstalled } from './installed.mjs'
import { place, root, words } from './place.mjs'

try {
  refuseUninstalled(root)
  const { run } = await import(pathToFileURL(await buildServer(root)).href)
  await run('officer', words, place)
} catch (error) {
  failWith(error)
}
