import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynoxideBinary, startDynoxide } from '../../functions/src/platform/dynamo/dynoxide'
import { openEmbedded } from '../../functions/src/platform/dynamo/embedded'

export const TABLE = 'conformance'

export interface Engine {
  name: string
  /** dynoxide 1.2 compares prefixes without regard to case; DynamoDB and the embedded store do not. */
  foldsPrefixCase: boolean
  open(): Promise<{ client: DynamoDBClient; close(): Promise<void> }>
}

const embedded: Engine = {
  name: 'embedded',
  foldsPrefixCase: false,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'bangfutong-conformance-'))
    const store = await openEmbedded(folder, TABLE)
    const close = async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
    return { client: store.client, close }
  },
}

/** The engines of this machine: the store's promises are the same on each. */
export function engines(): Engine[] {
  const binary = dynoxideBinary()
  if (binary) return [embedded, { name: 'dynoxide', foldsPrefixCase: true, open: () => startDynoxide(binary, TABLE) }]
  console.log('NOTE: second store engine missing (@dynoxide/linux-x64 exists for Linux on x64: run npm ci there).')
  return [embedded]
}
