import { beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from './failure'
import { online } from './network'
import { TransportError, transport } from './transport'

const request = vi.hoisted(() => vi.fn())
vi.mock('@tarojs/taro', () => ({ default: { request } }))

beforeEach(() => {
  request.mockReset()
  online.set(true)
})

describe('transport', () => {
  it('sends JSON and reads JSON, header names in lower case', async () => {
    request.mockResolvedValue({ statusCode: 201, header: { ETag: 'v1' }, data: '{"id":"a"}' })
    const answer = await transport({
      method: 'POST',
      path: '/api/needs',
      headers: { 'idempotency-key': 'k' },
      body: { a: 1 },
    })
    expect(answer).toEqual({ status: 201, headers: { etag: 'v1' }, body: { id: 'a' } })
    expect(request.mock.calls[0]?.[0]).toMatchObject({
      url: '/api/needs',
      data: '{"a":1}',
      header: { 'content-type': 'application/json', 'idempotency-key': 'k' },
    })
  })

  it.each([
    ['', undefined],
    ['<p>busy</p>', '<p>busy</p>'],
  ])('takes a body that is not JSON: %j', async (data, body) => {
    request.mockResolvedValue({ statusCode: 502, header: {}, data })
    expect((await transport({ method: 'GET', path: '/api/plan' })).body).toBe(body)
  })

  it('says that there is no signal, and remembers it until an answer comes', async () => {
    request.mockRejectedValueOnce({ errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' })
    await expect(transport({ method: 'GET', path: '/api/plan' })).rejects.toEqual(new TransportError('offline'))
    expect(online.get()).toBe(false)
    request.mockResolvedValueOnce({ statusCode: 200, header: {}, data: '{}' })
    await transport({ method: 'GET', path: '/api/plan' })
    expect(online.get()).toBe(true)
  })

  it('tells a slow answer from no signal', async () => {
    request.mockRejectedValue({ errMsg: 'request:fail timeout' })
    await expect(transport({ method: 'GET', path: '/api/plan' })).rejects.toMatchObject({ kind: 'timeout' })
    expect(online.get()).toBe(true)
  })
})

describe('failure', () => {
  it.each([
    [new TransportError('timeout'), 'timeout'],
    [{ status: 401 }, 'signed-out'],
    [{ status: 403, detail: '这是别村的档案' }, 'forbidden'],
    [{ status: 429 }, 'busy'],
    [{ status: 500 }, 'error'],
    [new Error('a slip of ours'), 'error'],
    [undefined, 'error'],
  ])('%s is %s', (error, kind) => expect(failureOf(error).kind).toBe(kind))

  it('keeps the sentence of the server', () => {
    expect(failureOf({ status: 403, detail: '这是别村的档案', code: 'area.foreign' })).toEqual({
      kind: 'forbidden',
      detail: '这是别村的档案',
      code: 'area.foreign',
    })
  })
})
