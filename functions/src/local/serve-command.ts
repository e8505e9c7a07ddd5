import { join } from 'node:path'
import { ROLE_NAMES } from '@bangfutong/shared/schema/role'
import { DEMO_DATA, dataFolder, type Place, portOf, REAL_DATA, readArguments } from './arguments'
import { showProgress } from './progress'
import { serveLocal } from './server'
import { type LocalCounty, openLocalCounty, packFolderIn } from './services'

const USUAL_PORT = 8080

/** `npm start`: the demo county with its page, and the people one may sign in as. */
export async function start(argv: readonly string[], place: Place): Promise<void> {
  const options = { port: { type: 'string' }, data: { type: 'string' } } as const
  const { values } = readArguments(argv, options, 'npm start -- --port 8080')
  const port = portOf(values['port'], USUAL_PORT)
  const county = await openLocalCounty({
    folder: dataFolder(values['data'], DEMO_DATA, place),
    packFolder: packFolderIn(place.root),
    fresh: 'demo',
    only: 'demo',
    progress: showProgress('装入演示县 loading the demo county'),
  })
  const address = await serve(county, port, join(place.root, 'miniapp/dist/h5'))
  console.log(welcome(address, county))
}

/** `npm run api`: only the API; prints one line when it is ready. */
export async function api(argv: readonly string[], place: Place): Promise<void> {
  const options = { port: { type: 'string' }, data: { type: 'string' }, empty: { type: 'boolean' } } as const
  const { values } = readArguments(argv, options, 'npm run api -- --port 8080 --data 文件夹 [--empty]')
  const port = portOf(values['port'], USUAL_PORT)
  const empty = values['empty'] === true
  const county = await openLocalCounty({
    folder: dataFolder(values['data'], empty ? REAL_DATA : DEMO_DATA, place),
    packFolder: packFolderIn(place.root),
    fresh: empty ? 'real' : 'demo',
    ...(empty ? { only: 'real' as const } : {}),
    progress: showProgress('装入演示县 loading the demo county'),
  })
  console.log(`ready ${await serve(county, port)}`)
}

async function serve(county: LocalCounty, port: number, pageFolder?: string): Promise<string> {
  const { services } = county
  try {
    const server = await serveLocal({ services, port, ...(pageFolder ? { pageFolder } : {}) })
    stopOnSignal(async () => {
      await server.close()
      await county.close()
    })
    return server.address
  } catch (error) {
    await county.close()
    throw error
  }
}

/** Ctrl-C lets answers under way finish and closes the store; a second one does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(130)
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}

function welcome(address: string, { services, record }: LocalCounty): string {
  const widest = Math.max(...record.people.map(({ code }) => code.length))
  const people = record.people.map(({ code, name, roles, area }) => {
    const posts = roles.filter((role) => role !== 'seeker' || roles.length === 1).map((role) => ROLE_NAMES[role])
    return `    ${code.padEnd(widest)}  ${name}  ${posts.join('、')}  ${area}`
  })
  return [
    '',
    `  帮扶通 演示县 · 县里的日期 ${services.clock.countyDay()} · 全是演示数据`,
    '',
    `  打开 open  ${address}/`,
    '',
    '  可以用这些演示人登录（网页里也有这张表）：',
    ...people,
    '',
    '  按 Ctrl-C 停止；数据留着，下次接着用。重新开始：npm run reset',
    '',
  ].join('\n')
}
