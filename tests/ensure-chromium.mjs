import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const SENTENCE =
  'The journeys need a Chromium with Chinese fonts: install the packages chromium and fonts-noto-cjk (Debian), or set CHROMIUM_PATH to a Chrome or Chromium.'

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin')
  return [
    process.env.CHROMIUM_PATH,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC,
  ].find((file) => file && existsSync(file))
}

/** The Chromium of this machine; on Debian as root it is installed from Debian's packages where it is missing. */
export function ensureChromium() {
  const found = find()
  if (found) return { path: found }
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return { sentence: SENTENCE }
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { env, stdio: 'ignore', timeout: 10 * 60_000 }
    execFileSync('apt-get', ['update', '-qq'], quiet)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
  } catch {
    return { sentence: SENTENCE }
  }
  const installed = find()
  return installed ? { path: installed } : { sentence: SENTENCE }
}
