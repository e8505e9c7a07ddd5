import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { MOST_ATTEMPTS } from './aws'
import { createCommitter } from './embedded-commit'
import { createEngine, type SdkRequest } from './embedded-engine'
import { openFolder } from './embedded-folder'

export interface EmbeddedStore {
  client: DynamoDBClient
  /** Removes items whose ttl has come by `epochSeconds`; answers how many. Writes do this by themselves now and then. */
  removeExpired(epochSeconds: number): Promise<number>
  close(): Promise<void>
}

/**
 * DynamoDB in this process: dynalite's rules and actions over LevelDB in `folder`, reached by the ordinary SDK client
 * without a port. Writes run one after another; each request that writes is one LevelDB batch, so a kill leaves all
 * of it or nothing. Throws `StoreError` when the folder is held by another process, broken or on a full disk.
 */
export async function openEmbedded(folder: string, tableName: string): Promise<EmbeddedStore> {
  // What the SDK will need next year is no message for the county clerk who starts this on Node 20.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  const open = await openFolder(folder)
  const committer = createCommitter(open, tableName)
  const answer = createEngine(open, committer, tableName, folder)
  const handle = async (request: unknown) => ({ response: await answer(request as SdkRequest) })
  const client = new DynamoDBClient({
    region: 'embedded',
    maxAttempts: MOST_ATTEMPTS,
    endpoint: 'http://embedded.invalid',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    // Nobody reads a signature or a log here, and making them takes half of each call.
    signer: { sign: async (request: unknown) => request } as never,
    logger: {} as never,
    requestHandler: { handle } as never,
  })
  const close = async () => {
    await committer.close()
    client.destroy()
  }
  return { client, removeExpired: committer.removeExpired, close }
}
