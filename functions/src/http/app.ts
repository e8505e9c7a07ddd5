import { type EndpointName, endpointNames, endpointOf } from '@bangfutong/shared/api/contract'
import { Hono } from 'hono'
import { Problem } from '../platform/errors'
import type { Gate } from './gate'
import type { Handler, Handlers } from './handler'
import { toProblemDocument } from './problem-answer'
import { serve } from './route'
import type { Services } from './services'

export interface AppParts {
  handlers: Handlers
  gate: Gate
  services: Services
}

/** The whole API under `/api`: one route an endpoint of the contract, and a problem document for all else. */
export function createApp({ handlers, gate, services }: AppParts): Hono {
  const app = new Hono({ strict: true })
  for (const name of routeOrder()) {
    const endpoint = endpointOf(name)
    if (endpoint.demoOnly && !services.demo) continue
    const path = `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`
    app.on(endpoint.method, path, (context) =>
      serve(name, handlers[name] as Handler<EndpointName>, gate, services, context),
    )
  }
  app.notFound((context) => problemResponse(noSuchAddress(context.req.path), context.req.path))
  app.onError((error, context) => {
    const response = problemResponse(error, context.req.path)
    if (response.status >= 500)
      services.log.error('request.failed', { path: context.req.routePath, method: context.req.method, error })
    return response
  })
  return app
}

/** Fixed paths before those with parameters, so that `/notices/sent` is never read as an id. */
function routeOrder(): EndpointName[] {
  const parameters = (name: EndpointName) => endpointOf(name).path.split('{').length
  return [...endpointNames].sort((a, b) => parameters(a) - parameters(b))
}

function problemResponse(error: unknown, path: string): Response {
  const document = toProblemDocument(error, path)
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const noSuchAddress = (path: string) =>
  new Problem('address.unknown', 404, `没有 ${path.slice(0, 80)} 这个地址。请更新小程序后再试。`)
