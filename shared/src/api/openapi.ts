import * as z from 'zod/mini'
import { Problem } from '../schema/problem'
import { type EndpointName, endpointNames, endpointOf } from './contract'
import { type Endpoint, isPublic, needsKey, rolesOf, type Schema, widestArea } from './endpoint'

type Json = Record<string, unknown>

export interface OpenApiOptions {
  title: string
  version: string
  /** Whether the demo people are part of this server. */
  demo: boolean
}

/** The contract as an OpenAPI 3.1 document; every operation says who may call (`x-roles`) and for whose data (`x-area`). */
export function toOpenApi({ title, version, demo }: OpenApiOptions): Json {
  const paths: Record<string, Json> = {}
  for (const name of endpointNames) {
    const endpoint = endpointOf(name)
    if (endpoint.demoOnly && !demo) continue
    const path = `/api${endpoint.path}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: toOperation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    paths,
    components: {
      schemas: { Problem: toSchema(Problem, 'output') },
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function toOperation(name: EndpointName, endpoint: Endpoint): Json {
  return {
    operationId: name,
    summary: endpoint.summary,
    // x-area is the widest area of any role; x-access states each role's own.
    'x-roles': rolesOf(endpoint),
    'x-area': widestArea(endpoint),
    'x-access': endpoint.access,
    ...(isPublic(endpoint) ? {} : { security: [{ session: [] }] }),
    parameters: toParameters(endpoint),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toSchema(endpoint.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [String(endpoint.status ?? 200)]: {
        description: 'OK',
        content: { 'application/json': { schema: toSchema(endpoint.output, 'output') } },
      },
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function toParameters(endpoint: Endpoint): Json[] {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  }
  return [
    ...parametersOf(endpoint.params, 'path'),
    ...parametersOf(endpoint.query, 'query'),
    ...(needsKey(endpoint) ? [key] : []),
  ]
}

function parametersOf(schema: Schema | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties as Json).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }))
}

function toSchema(schema: Schema, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}
