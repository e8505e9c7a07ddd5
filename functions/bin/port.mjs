import { createServer } from 'node:net'
import { fail } from './fail.mjs'

/** Says that the port is taken before anything is installed or built. The server itself says it too. */
export async function refuseTakenPort(words) {
  const at = words.findIndex((word) => word === '--port' || word.startsWith('--port='))
  const text = at < 0 ? '8080' : words[at].startsWith('--port=') ? words[at].slice(7) : words[at + 1]
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return
  const taken = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
  if (taken)
    fail(`端口 ${port} 已被别的程序占用，请停掉它，或换一个端口：-- --port ${port + 1}（port ${port} is taken）`)
}
