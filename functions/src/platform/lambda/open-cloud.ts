import type { Clock } from '../clock'
import { kmsPort } from '../crypto/kms'
import { openKmsKeyring } from '../crypto/kms-keyring'
import { awsClient } from '../dynamo/aws'
import { createTable, type Table } from '../dynamo/table'
import type { WeChat } from '../wechat/wechat'
import { readWeChatAccount, sealedWeChat } from './sealed-wechat'
import { wrappedKeyTable } from './wrapped-key-table'

export type Environment = { readonly [name: string]: string | undefined }

export interface Cloud {
  readonly table: Table
  readonly wechat: WeChat
}

/** Table, keys and WeChat of a function: names come from the environment, secrets from the key service. */
export async function openCloud(environment: Environment, clock: Clock): Promise<Cloud> {
  const tableName = required(environment, 'TABLE_NAME')
  const kms = kmsPort(required(environment, 'KEY_ID'))
  const client = awsClient()
  const keyring = await openKmsKeyring(kms, wrappedKeyTable(client, tableName))
  const wechat = sealedWeChat(
    () => readWeChatAccount(client, tableName, kms),
    () => clock.now().getTime(),
  )
  return { table: createTable({ client, tableName, keyring, clock }), wechat }
}

function required(environment: Environment, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`The environment lacks ${name}`)
  return value
}
