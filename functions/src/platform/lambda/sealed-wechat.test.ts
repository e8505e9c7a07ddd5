import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestTable } from '../dynamo/test-table'
import { isProblem } from '../errors'
import { startStandIn } from '../wechat/stand-in'
import { readWeChatAccount, sealedWeChat } from './sealed-wechat'

const kms = {
  decrypt: async (wrapped: Uint8Array, context: Record<string, string>) => {
    expect(context).toEqual({ app: 'bangfutong', secret: 'wechat' })
    return wrapped.map((byte) => byte ^ 0xff)
  },
}
const wrap = (text: string) => new TextEncoder().encode(text).map((byte) => byte ^ 0xff)

let table: Awaited<ReturnType<typeof openTestTable>>
beforeAll(async () => {
  table = await openTestTable()
})
afterAll(() => table.close())

test('an account is found once it is there, and unwrapped in its own context', async () => {
  expect(await readWeChatAccount(table.client, 'test', kms)).toBeUndefined()
  const wrapped = { B: wrap(JSON.stringify({ appId: 'wx1', secret: 's' })) }
  const Item = { pk: { S: 'SECRETS' }, sk: { S: 'wechat' }, wrapped }
  await table.client.send(new PutItemCommand({ TableName: 'test', Item }))
  expect(await readWeChatAccount(table.client, 'test', kms)).toEqual({ appId: 'wx1', secret: 's' })
})

test('without an account sign-in is refused with a sentence; later it works and is read no more', async () => {
  const standIn = await startStandIn({ acceptLocalCodes: true })
  let account: { appId: string; secret: string; baseUrl: string } | undefined
  let reads = 0
  const wechat = sealedWeChat(
    async () => {
      reads++
      return account
    },
    () => 0,
  )
  try {
    await expect(wechat.code2Session('local-a')).rejects.toSatisfy((error) => isProblem(error, 'wechat.not-set-up'))
    account = { appId: standIn.appId, secret: standIn.secret, baseUrl: standIn.baseUrl }
    expect(await wechat.code2Session('local-a')).toEqual({ openid: 'openid-local-a' })
    expect(await wechat.code2Session('local-b')).toEqual({ openid: 'openid-local-b' })
    expect(reads).toBe(2)
  } finally {
    await standIn.close()
  }
})
