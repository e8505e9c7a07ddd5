import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** At 30 % throttles one call in 170,000 would still fail; waits between attempts grow from 25 ms. */
export const MOST_ATTEMPTS = 10

/** The cloud's table: region, partition and credentials come from the environment of the function. */
export function awsClient(): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: MOST_ATTEMPTS })
}
