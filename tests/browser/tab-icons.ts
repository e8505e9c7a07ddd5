import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchChromium } from './chromium'

/** Draws the mini-program's tab icons (it takes PNG files only) from the drawings and colours of the web page. */
const TABS = { home: 'home', policies: 'policy', jobs: 'work', mine: 'person' }
const SIDE = 81
const source = (name: string) => fileURLToPath(new URL(`../../miniapp/src/${name}`, import.meta.url))

const drawings = await readFile(source('ui/icon.scss'), 'utf8')
const tokens = await readFile(source('ui/tokens.scss'), 'utf8')

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (!found) throw new Error(`nothing matches ${pattern}`)
  return found
}

const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } })
for (const [tab, icon] of Object.entries(TABS)) {
  for (const [suffix, colour] of [
    ['', 'quiet'],
    ['-on', 'action'],
  ] as const) {
    const path = find(drawings, new RegExp(`'${icon}': '([^']+)'`))
    const stroke = find(tokens, new RegExp(`\\$${colour}: (#\\w+);`))
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="-1 -1 26 26"
        fill="none" stroke="${stroke}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`,
    )
    await page.screenshot({ path: source(`assets/tab/${tab}${suffix}.png`), omitBackground: true })
  }
}
await browser.close()
