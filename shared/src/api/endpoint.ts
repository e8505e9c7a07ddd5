import type * as z from 'zod/mini'
import { AREAS, type Area, type Role } from '../schema/role'

export type Schema = z.ZodMiniType
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** For whose data each role may call: the one place where authority is stated. */
export type Access = Partial<Record<Role, Area>>

/** The record whose owner decides: the path parameter that names it. */
export type Target =
  | { kind: 'household'; param: string }
  | { kind: 'notice'; param: string }
  | { kind: 'position'; param: string }
  | { kind: 'account'; param: string }

export interface Endpoint {
  readonly method: Method
  /** Without the `/api` prefix; parameters in braces. */
  readonly path: string
  /** English, for the OpenAPI document. */
  readonly summary: string
  readonly access: Access
  readonly target?: Target
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  readonly output: Schema
  readonly status?: 200 | 201 | 202
  /** Writes that need no Idempotency-Key: screenings and sessions. */
  readonly keyless?: true
  /** Exists only on a demo county. */
  readonly demoOnly?: true
  /** Largest body in bytes; 16 KB unless told. */
  readonly maxBytes?: number
  /** Seconds a public answer may be kept by the phone or a cache. */
  readonly maxAge?: number
}

export type Contract = Record<string, Endpoint>

/** Keeps the literal types of a contract part while checking its shape. */
export const endpoints = <const C extends Contract>(part: C): C => part

type OutputOf<S> = S extends Schema ? z.output<S> : undefined
type InputOf<S> = S extends Schema ? z.input<S> : undefined

export type Params<E extends Endpoint> = OutputOf<E['params']>
export type Query<E extends Endpoint> = OutputOf<E['query']>
export type Body<E extends Endpoint> = OutputOf<E['body']>
export type Answer<E extends Endpoint> = z.output<E['output']>

type Part<K extends string, V> = V extends undefined ? { [k in K]?: undefined } : { [k in K]: V }
/** What a caller gives: path parameters, query and body as the schema takes them. */
export type Call<E extends Endpoint> = Part<'params', InputOf<E['params']>> &
  Part<'query', InputOf<E['query']>> &
  Part<'body', InputOf<E['body']>>

export const rolesOf = (endpoint: Endpoint) => Object.keys(endpoint.access) as Role[]

/** The widest area any role has on this endpoint. */
export const widestArea = (endpoint: Endpoint): Area =>
  Object.values(endpoint.access).reduce((a, b) => (AREAS.indexOf(b) > AREAS.indexOf(a) ? b : a))

/** Whether a call changes something and so carries an Idempotency-Key. */
export const needsKey = (endpoint: Endpoint) => endpoint.method !== 'GET' && !endpoint.keyless

export const isPublic = (endpoint: Endpoint) => 'public' in endpoint.access
