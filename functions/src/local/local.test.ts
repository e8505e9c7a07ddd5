import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Me, Session } from '@bangfutong/shared/schema/account'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { put } from '../platform/dynamo/entity'
import { CountyRecordEntity } from './county-record'
import { createPage } from './page'
import { sentenceOf } from './sentence'
import { serveLocal } from './server'
import { type LocalCounty, openLocalCounty, packFolderIn } from './services'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

let folder: string
let open: LocalCounty | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangfutong-local-'))
})
afterEach(async () => {
  await open?.close()
  open = undefined
  rmSync(folder, { recursive: true, force: true })
})

const openReal = async (only?: 'demo' | 'real') => {
  open = await openLocalCounty({ folder, packFolder: packFolderIn(ROOT), fresh: 'real', ...(only ? { only } : {}) })
  return open
}
const close = async () => {
  await open?.close()
  open = undefined
}
const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T
const sentence = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => sentenceOf(error),
  )

describe('a county in a folder', () => {
  it('keeps accounts and keys from one start to the next', async () => {
    const { services } = await openReal()
    const server = await serveLocal({ services, port: 0 })
    const signIn = (code: string, address: string) =>
      json<Session>(fetch(`${address}/api/sessions`, { method: 'POST', body: JSON.stringify({ code }) }))
    const first = await signIn('local-zhang', server.address)
    await server.close()
    await close()
    const again = await serveLocal({ services: (await openReal()).services, port: 0 })
    const headers = { authorization: `Bearer ${first.token}` }
    const me = await json<Me>(fetch(`${again.address}/api/me`, { headers }))
    expect(me.accountId).toBe(first.me.accountId)
    expect(me.demo).toBe(false)
    await again.close()
  })

  it('refuses the other kind of county and loses nothing', async () => {
    await openReal()
    await close()
    expect(await sentence(openReal('demo'))).toContain('真实县')
    expect((await openReal()).record.kind).toBe('real')
  })

  it('starts over where a load was cut off, and keeps what was finished', async () => {
    writeFileSync(join(folder, 'loading.json'), '{}')
    const half = await openReal()
    expect(half.record.kind).toBe('real')
    expect(existsSync(join(folder, 'loading.json'))).toBe(false)
    const kept = { ...half.record, packId: 'kept' }
    await half.services.view.transact([put(CountyRecordEntity, kept)])
    await close()
    writeFileSync(join(folder, 'loading.json'), '{}')
    expect((await openReal()).record.packId).toBe('kept')
  })

  it('throws away a broken store only where nobody has used it', async () => {
    await openReal()
    await close()
    rmSync(join(folder, 'level/CURRENT'))
    expect(await sentence(openReal())).toContain('CURRENT')
    writeFileSync(join(folder, 'loading.json'), '{}')
    expect((await openReal()).record.kind).toBe('real')
  })

  it('says in one sentence that it is held, or that its keys are gone or others', async () => {
    await openReal()
    expect(await sentence(openLocalCounty({ folder, packFolder: packFolderIn(ROOT), fresh: 'real' }))).toContain('使用')
    await close()
    const keys = join(folder, 'keys.json')
    copyFileSync(keys, `${keys}.saved`)
    rmSync(keys)
    expect(await sentence(openReal())).toContain('keys.json')
    copyFileSync(`${keys}.saved`, keys)
    expect((await openReal()).record.kind).toBe('real')
  })

  it('knows no demo people and no demo codes', async () => {
    const { services } = await openReal()
    const server = await serveLocal({ services, port: 0 })
    const status = async (path: string, init?: RequestInit) =>
      (await fetch(`${server.address}/api${path}`, init)).status
    expect(await status('/demo/people')).toBe(404)
    expect(await status('/sessions', { method: 'POST', body: '{"code":"demo-villager"}' })).toBe(401)
    await server.close()
  })

  it('says that a port is taken', async () => {
    const { services } = await openReal()
    const server = await serveLocal({ services, port: 0 })
    const port = Number(new URL(server.address).port)
    expect(await sentence(serveLocal({ services, port }))).toContain(`端口 ${port}`)
    await server.close()
  })
})

describe('the page', () => {
  const get = (path: string, headers: Record<string, string> = {}) => {
    mkdirSync(join(folder, 'js'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), '<p>帮扶通</p>')
    writeFileSync(join(folder, 'js/app.0a1b2c3d.js'), 'let a = 1;'.repeat(200))
    writeFileSync(join(folder, 'secret.txt'), 'no')
    return createPage(folder)(new Request(`http://127.0.0.1${path}`, { headers }))
  }

  it.each(['/', '/mine', '/index.html'])('is what %s shows, asked for anew each time', async (path) => {
    const answer = await get(path)
    expect(await answer.text()).toContain('帮扶通')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect((await get(path, { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304)
  })

  it('lets hashed files be kept, and sends them small', async () => {
    const answer = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(200)
  })

  it.each(['/js/none.js', '/secret.txt', '/..%2f..%2fetc/passwd.json', '/%ff'])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})
