import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { KmsPort } from '../crypto/kms-keyring'
import { Problem } from '../errors'
import { createWeChat } from '../wechat/client'
import type { WeChat } from '../wechat/wechat'

export interface WeChatAccount {
  appId: string
  secret: string
}

const CONTEXT = { app: 'bangfutong', secret: 'wechat' }

/** The mini-program's account, in the table, wrapped by the key service; undefined until the county has put it there. */
export async function readWeChatAccount(
  client: DynamoDBClient,
  tableName: string,
  kms: Pick<KmsPort, 'decrypt'>,
): Promise<WeChatAccount | undefined> {
  const Key = { pk: { S: 'SECRETS' }, sk: { S: 'wechat' } }
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }))
  const wrapped = Item?.['wrapped']?.B
  if (!wrapped) return undefined
  return JSON.parse(Buffer.from(await kms.decrypt(wrapped, CONTEXT)).toString('utf8'))
}

/**
 * WeChat with an account that is read at the first need and then kept. Until there is one, what needs WeChat is
 * refused with a sentence and everything public works.
 */
export function sealedWeChat(load: () => Promise<WeChatAccount | undefined>, now: () => number): WeChat {
  let opened: WeChat | undefined
  const open = async () => {
    if (opened) return opened
    const account = await load()
    if (!account) throw notSetUp()
    opened = createWeChat({ ...account, now })
    return opened
  }
  return {
    code2Session: async (code) => (await open()).code2Session(code),
    msgSecCheck: async (check) => (await open()).msgSecCheck(check),
    sendSubscribeMessage: async (message) => (await open()).sendSubscribeMessage(message),
  }
}

const notSetUp = () =>
  new Problem(
    'wechat.not-set-up',
    503,
    '本县的微信登录还没有开通。政策和岗位可以先看，要办的事请找帮扶干部或县扶贫办。',
  )
