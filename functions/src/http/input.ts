import type { Endpoint, Schema } from '@bangfutong/shared/api/endpoint'
import * as z from 'zod/mini'
import { Problem, type ProblemPath } from '../platform/errors'
import { notFound } from './authority'

const MAX_BYTES = 16 * 1024
const NOTHING = z.strictObject({})

/** The body as parsed JSON; a body on an endpoint that takes none is refused. */
export function readBody(endpoint: Endpoint, bytes: Uint8Array): unknown {
  if (bytes.byteLength > (endpoint.maxBytes ?? MAX_BYTES)) throw tooLarge(endpoint.maxBytes ?? MAX_BYTES)
  if (bytes.byteLength === 0) {
    if (!endpoint.body) return undefined
    throw new Problem('body.missing', 400, '没有收到内容，请再提交一次。', {
      paths: [{ path: '', message: '缺少内容' }],
    })
  }
  if (!endpoint.body)
    throw new Problem('body.unexpected', 400, '这个请求不应带内容。', { paths: [{ path: '', message: '多余的内容' }] })
  return parseJson(bytes)
}

export const tooLarge = (limit: number) =>
  new Problem('body.too-large', 413, `内容太大，最多 ${Math.floor(limit / 1024)} KB。请删减后再提交，什么都没有保存。`)

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('body.unreadable', 400, '内容读不出来：不是正确的 UTF-8 JSON。', {
      paths: [{ path: '', message: '不是正确的 UTF-8 JSON' }],
    })
  }
}

/** Parses one part of the input; every wrong place is named by its path. */
export function parsePart(schema: Schema | undefined, value: unknown, at: 'params' | 'query' | 'body'): unknown {
  if (!schema && at !== 'query') return undefined
  const result = (schema ?? NOTHING).safeParse(value)
  if (result.success) return result.data
  // An id that cannot exist gets the answer of one that does not.
  if (at === 'params') throw notFound()
  const paths = result.error.issues.flatMap((issue) => toPaths(issue))
  throw new Problem('input.invalid', 400, `有 ${paths.length} 处填得不对，请改正后再提交，什么都没有保存。`, { paths })
}

function toPaths(issue: z.core.$ZodIssue): ProblemPath[] {
  const base = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...base, key].join('.'), message: '没有这一项' }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = issue.errors.reduce((a, b) => (b.length < a.length ? b : a))
    return branch.flatMap((inner) => toPaths({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [{ path: base.join('.'), message: plain(issue) }]
}

/** Messages of our own schemas are Chinese; the library's own are put into plain words. */
function plain(issue: z.core.$ZodIssue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return issue.input === undefined ? '没有填' : '类型不对'
  if (issue.code === 'invalid_value') return `只能是：${issue.values.map(String).join('、')}`
  if (issue.code === 'too_big') return `太大或太长，最多 ${issue.maximum}`
  if (issue.code === 'too_small') return `太小或太短，至少 ${issue.minimum}`
  return '格式不对'
}
