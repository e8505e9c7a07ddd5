import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export interface Ask {
  method: string
  path: string
  body?: unknown
}

export interface Answer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** An event as an HTTP API sends it (payload format 2.0). */
const eventOf = ({ method, path, body }: Ask) => ({
  version: '2.0',
  routeKey: 'ANY /api/{proxy+}',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'api.invalid', 'content-type': 'application/json', 'idempotency-key': 'a-key-of-one-call' },
  requestContext: {
    accountId: '000000000000',
    domainName: 'api.invalid',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request',
    stage: '$default',
  },
  isBase64Encoded: false,
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
})

/** Starts the uploaded folder in a process of its own, with nothing but `environment`, and asks it one thing after another. */
export async function invoke(folder: string, environment: Record<string, string>, asks: readonly Ask[]) {
  const script = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)})
    const answers = []
    for (const event of ${JSON.stringify(asks.map(eventOf))}) answers.push(await handler(event, {}))
    process.stdout.write('\\n' + JSON.stringify(answers))
    process.exit(0)`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: environment,
    cwd: '/',
    timeout: 28_000,
  })
  const { stdout } = await run
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as Answer[]
}
