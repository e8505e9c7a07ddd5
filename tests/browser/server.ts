import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** BFT_WEB_BUILD names another folder, such as a build of a copy of the tree. */
export const webBuild = process.env['BFT_WEB_BUILD'] ?? fileURLToPath(new URL('../../miniapp/dist/h5', import.meta.url))

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json',
}

export type ApiHandler = (incoming: IncomingMessage, answer: ServerResponse) => void

export interface ServeOptions {
  folder?: string
  /** `http://127.0.0.1:8080` to pass /api on to, or a function that answers it; absent: 503, as with no server. */
  api?: string | ApiHandler
}

export interface Served {
  origin: string
  close: () => Promise<void>
}

/** Serves the web build on a free local port. */
export async function serve({ folder = webBuild, api = unavailable }: ServeOptions = {}): Promise<Served> {
  const answerApi = typeof api === 'string' ? passTo(api) : api
  const server = createServer((incoming, answer) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://local')
    if (pathname.startsWith('/api/')) answerApi(incoming, answer)
    else void sendFile(folder, pathname, answer)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) }
}

async function sendFile(folder: string, pathname: string, answer: ServerResponse): Promise<void> {
  const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)))
  const content = file.startsWith(folder) ? await readFile(file).catch(() => undefined) : undefined
  answer.writeHead(content ? 200 : 404, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
  answer.end(content)
}

function passTo(origin: string): ApiHandler {
  return (incoming, answer) => {
    const onward = request(
      new URL(incoming.url ?? '/', origin),
      { method: incoming.method, headers: { ...incoming.headers, host: new URL(origin).host } },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers)
        reply.pipe(answer)
      },
    )
    onward.on('error', () => answer.writeHead(502).end())
    incoming.pipe(onward)
  }
}

const unavailable: ApiHandler = (_incoming, answer) => {
  answer.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"status":503}')
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
