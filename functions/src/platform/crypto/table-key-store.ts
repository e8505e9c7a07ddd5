import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { WrappedKeyStore } from './kms-keyring'

/** Outside every county: views put a county and `#` before their keys, so none of them can name this one. */
const PARTITION = 'KEYS'

/** Keeps wrapped keys in the table they protect, so that a backup holds both; without the key service it is mute. */
export function tableKeyStore(client: DynamoDBClient, tableName: string): WrappedKeyStore {
  return {
    async load() {
      const command = new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: PARTITION } },
        ConsistentRead: true,
      })
      const { Items = [] } = await client.send(command)
      return Items.map((item) => ({ id: item['id']!.S!, wrapped: item['wrapped']!.B! }))
    },
    async add({ id, wrapped }) {
      const sk = id.replace(/\d+/, (digits) => digits.padStart(6, '0'))
      const Item = { pk: { S: PARTITION }, sk: { S: sk }, id: { S: id }, wrapped: { B: wrapped } }
      const command = new PutItemCommand({
        TableName: tableName,
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
      })
      try {
        await client.send(command)
        return true
      } catch (error) {
        if ((error as Error).name === 'ConditionalCheckFailedException') return false
        throw error
      }
    },
  }
}
