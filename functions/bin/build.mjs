import './node-version.mjs'
import { buildPage } from './build-page.mjs'
import { buildServer } from './build-server.mjs'
import { failWith } from './fail.mjs'
import { installWhatIsMissing } from './installed.mjs'
import { root } from './place.mjs'

try {
  installWhatIsMissing(root)
  await buildServer(root)
  await buildPage(root)
} catch (error) {
  failWith(error)
}
