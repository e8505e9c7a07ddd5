import { tooLarge } from './input'

const DEFAULT_LIMIT = 16 * 1024

/** Reads a request body up to a limit in bytes; one that is longer is refused before it is held in memory. */
export async function readBytes(request: Request, limit = DEFAULT_LIMIT): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    parts.push(value)
  }
  return Buffer.concat(parts)
}
