import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { MOST_ATTEMPTS } from './aws'
import { createTableInput, TABLE_SHAPE } from './table-shape'

/** Where the optional second engine lies, if npm could install it on this platform. */
export function dynoxideBinary(): string | undefined {
  try {
    const file = join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide')
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

/** Starts the second engine (SQLite) on a free loopback port; for conformance tests only. `file` keeps the data. */
export async function startDynoxide(binary: string, tableName: string, file?: string) {
  const port = await freePort()
  const child = spawn(binary, ['--port', String(port), ...(file ? ['--db-path', file] : [])], { stdio: 'ignore' })
  const client = new DynamoDBClient({
    region: 'local',
    maxAttempts: MOST_ATTEMPTS,
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const { TableNames } = await untilListening(client)
  if (!TableNames?.includes(tableName)) {
    await client.send(new CreateTableCommand(createTableInput(tableName)))
    const ttl = { Enabled: true, AttributeName: TABLE_SHAPE.ttlAttribute }
    await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: ttl }))
  }
  const close = async () => {
    client.destroy()
    if (child.exitCode !== null) return
    child.kill()
    await once(child, 'exit')
  }
  return { client, close }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function untilListening(client: DynamoDBClient) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await client.send(new ListTablesCommand({}))
    } catch (error) {
      if (attempt > 40) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
