import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import type { WrappedKey, WrappedKeyStore } from '../crypto/kms-keyring'

/** No county can name this partition: every key of a county starts with its code. */
const PARTITION = 'KEYS'

/** Wrapped keys lie in the table they are for, so that a restored backup brings what opens it. */
export function wrappedKeyTable(client: DynamoDBClient, tableName: string): WrappedKeyStore {
  return {
    async load() {
      const question = new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: PARTITION } },
        ConsistentRead: true,
      })
      const { Items = [] } = await client.send(question)
      return Items.map((item) => ({ id: item['sk']!.S!, wrapped: item['wrapped']!.B! })).sort(byAge)
    },
    async add({ id, wrapped }) {
      const write = new PutItemCommand({
        TableName: tableName,
        Item: { pk: { S: PARTITION }, sk: { S: id }, wrapped: { B: wrapped } },
        ConditionExpression: 'attribute_not_exists(pk)',
      })
      try {
        await client.send(write)
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
  }
}

/** By number: as text `k10` would come before `k2`. */
const byAge = (a: WrappedKey, b: WrappedKey) => Number(a.id.slice(1)) - Number(b.id.slice(1))
