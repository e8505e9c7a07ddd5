import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { gate } from '../app/gate'
import { handlers } from '../app/handlers'
import { createApp } from '../http/app'
import type { Services } from '../http/services'
import { createPage } from './page'

export interface LocalServer {
  /** `http://127.0.0.1:<port>`. */
  address: string
  close(): Promise<void>
}

export interface ServerOptions {
  services: Services
  port: number
  /** The built web page; only the API without it. */
  pageFolder?: string
}

/** Another site's name that was made to point here must not read what is on this machine. */
const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/

/** Serves the API, and the page beside it, on 127.0.0.1 only. */
export async function serveLocal({ services, port, pageFolder }: ServerOptions): Promise<LocalServer> {
  const api = createApp({ handlers, gate, services })
  const page = pageFolder === undefined ? undefined : createPage(pageFolder)
  const outer = new Hono()
  outer.use('/api/*', compress({ threshold: 1024 }))
  outer.all('*', (context) => {
    const { raw, path } = context.req
    if (!OWN_HOST.test(context.req.header('host') ?? '')) return new Response(null, { status: 421 })
    return page && path !== '/api' && !path.startsWith('/api/') ? page(raw) : api.fetch(raw)
  })
  await warm(api)
  return listen(outer.fetch, port)
}

/** A first call before anybody waits: code is compiled, the pack is ready. */
const warm = async (api: Hono) => {
  await api.request('/api/county')
}

async function listen(fetch: Hono['fetch'], port: number): Promise<LocalServer> {
  const server = createServer(getRequestListener((request) => fetch(request)))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      // An answer under way gets a moment; then the store must be closed.
      setTimeout(() => server.closeAllConnections(), 2000).unref()
    })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
