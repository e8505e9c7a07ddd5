import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg'])
/** A name with a hash of its content never changes what it means. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/

interface Asset {
  etag: string
  headers: Record<string, string>
  plain: Buffer
  encoded: Map<string, Buffer>
}

const compress: Record<string, (plain: Buffer) => Promise<Buffer>> = {
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
}

/** Serves the built web page from `folder`; addresses without a file name get the page itself. */
export function createPage(folder: string): (request: Request) => Promise<Response> {
  const assets = new Map<string, Asset>()
  const assetAt = (path: string): Asset | undefined => {
    const known = assets.get(path)
    const read = known ?? readAsset(folder, path)
    if (read && !known) assets.set(path, read)
    return read
  }
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const path = pathOf(request)
    const asset = path === undefined ? undefined : assetAt(extname(path) ? path : '/index.html')
    if (!asset)
      return new Response('没有这个文件', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    if (request.headers.get('if-none-match') === asset.etag)
      return new Response(null, { status: 304, headers: asset.headers })
    const encoding = encodingFor(request, path!)
    const body = encoding ? await encodedAs(asset, encoding) : asset.plain
    const headers = encoding ? { ...asset.headers, 'content-encoding': encoding } : asset.headers
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers })
  }
}

function pathOf(request: Request): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url).pathname))
    return path.includes('..') || path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

/** A name too long, or below a file, is no file either. */
function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function readAsset(folder: string, path: string): Asset | undefined {
  const file = join(folder, path)
  const type = TYPES[extname(path)]
  if (!type || !isFile(file)) return undefined
  const plain = readFileSync(file)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': type,
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  return { etag, headers, plain, encoded: new Map() }
}

function encodingFor(request: Request, path: string): string | undefined {
  if (!COMPRESSED.has(extname(path) || '.html')) return undefined
  const accepted = request.headers.get('accept-encoding') ?? ''
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding))
}

async function encodedAs(asset: Asset, encoding: string): Promise<Buffer> {
  const known = asset.encoded.get(encoding)
  const body = known ?? (await compress[encoding]!(asset.plain))
  asset.encoded.set(encoding, body)
  return body
}
