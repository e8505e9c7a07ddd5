import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../functions/src/platform/dynamo/embedded'

const TABLE = 'county'
const KEY_ID = 'the-key-of-the-county'

/** Table and key service of the cloud on loopback, for the bundle as it is uploaded. */
export async function startCloud() {
  const folder = mkdtempSync(join(tmpdir(), 'bangfutong-cloud-'))
  const store = await openEmbedded(folder, TABLE)
  const keys = keyService()
  const table = await listen(async (request, body) => {
    const answer = await store.client.config.requestHandler.handle({ headers: request.headers, body } as never)
    const { statusCode, body: bytes } = answer.response as { statusCode: number; body: Uint8Array }
    return { status: statusCode, bytes }
  })
  const kms = await listen(async (request, body) =>
    keys.answer(String(request.headers['x-amz-target']), body.toString('utf8')),
  )
  return {
    client: store.client,
    tableName: TABLE,
    keys,
    /** What Lambda and the template give the function, and where the services are. */
    environment: {
      TABLE_NAME: TABLE,
      KEY_ID,
      AWS_REGION: 'cn-northwest-1',
      AWS_ACCESS_KEY_ID: 'role',
      AWS_SECRET_ACCESS_KEY: 'role',
      AWS_SESSION_TOKEN: 'role',
      AWS_ENDPOINT_URL_DYNAMODB: table.url,
      AWS_ENDPOINT_URL_KMS: kms.url,
    },
    async close() {
      await Promise.all([table.close(), kms.close(), store.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Wraps by remembering; refuses what the function's role may not ask, and a wrapped key in another context. */
function keyService() {
  const wrapped = new Map<string, { plain: string; context: string }>()
  const asked: string[] = []
  const answer = (target: string, body: string) => {
    const { KeyId, EncryptionContext, CiphertextBlob } = JSON.parse(body)
    const operation = target.split('.')[1]!
    asked.push(operation)
    if (KeyId !== KEY_ID || EncryptionContext.app !== 'bangfutong') return refused('AccessDeniedException')
    const context = JSON.stringify(EncryptionContext)
    if (operation === 'GenerateDataKey') {
      const entry = { plain: randomBytes(32).toString('base64'), context }
      const blob = randomBytes(40).toString('base64')
      wrapped.set(blob, entry)
      return ok({ KeyId, Plaintext: entry.plain, CiphertextBlob: blob })
    }
    const found = wrapped.get(CiphertextBlob)
    if (operation !== 'Decrypt' || found?.context !== context) return refused('InvalidCiphertextException')
    return ok({ KeyId, Plaintext: found.plain })
  }
  return { asked, answer }
}

const ok = (value: object) => ({ status: 200, bytes: Buffer.from(JSON.stringify(value)) })
const refused = (type: string) => ({ status: 400, bytes: Buffer.from(JSON.stringify({ __type: type })) })

async function listen(
  answer: (request: IncomingMessage, body: Buffer) => Promise<{ status: number; bytes: Uint8Array }>,
) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const failed = (error: unknown) => ({ status: 400, bytes: Buffer.from(JSON.stringify({ message: String(error) })) })
    const { status, bytes } = await answer(request, Buffer.concat(parts)).catch(failed)
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
