import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** The cloud's table: region, partition and credentials come from the environment of the function. */
export function awsClient(): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 5 })
}
