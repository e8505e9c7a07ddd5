import type { Problem as ProblemDocument } from '@bangfutong/shared/schema/problem'
import { Problem } from '../platform/errors'

const TITLES: Record<number, string> = {
  400: '填的内容有问题',
  401: '请先登录',
  403: '没有权限',
  404: '没有找到',
  405: '不支持这种请求',
  409: '和别的改动有冲突',
  413: '内容太大',
  415: '格式不对',
  429: '太频繁了',
  500: '系统出错了',
  503: '服务暂时不可用',
}

/** The RFC 9457 document of an error; anything unforeseen becomes a 500 that tells nothing of the inside. */
export function toProblemDocument(error: unknown, instance: string): ProblemDocument {
  const problem = error instanceof Problem ? error : unforeseen(error)
  return {
    type: `urn:bangfutong:problem:${problem.code}`,
    title: TITLES[problem.status] ?? '请求没有完成',
    status: problem.status,
    detail: problem.detail,
    code: problem.code,
    instance,
    ...(problem.paths ? { paths: problem.paths } : {}),
  }
}

const unforeseen = (cause: unknown) =>
  new Problem('server.error', 500, '系统出错了，没有保存任何改动。请稍后再试；还不行就打电话给帮扶干部。', { cause })
