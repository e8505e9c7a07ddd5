/** The one table, as data: the embedded engine, the conformance tests and the infrastructure all read it from here. */
export const TABLE_SHAPE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds; DynamoDB removes the item some time after. */
  ttlAttribute: 'ttl',
  indexes: [
    { name: 'gs1', partitionKey: 'gs1pk', sortKey: 'gs1sk' },
    { name: 'gs2', partitionKey: 'gs2pk', sortKey: 'gs2sk' },
    { name: 'gs3', partitionKey: 'gs3pk', sortKey: 'gs3sk' },
  ],
} as const

export type IndexName = (typeof TABLE_SHAPE.indexes)[number]['name']
export const INDEX_NAMES: readonly IndexName[] = TABLE_SHAPE.indexes.map((index) => index.name)

const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
]

/** The input of CreateTable for engines that are asked over the API. */
export function createTableInput(tableName: string) {
  const keys = [TABLE_SHAPE, ...TABLE_SHAPE.indexes].flatMap((part) => [part.partitionKey, part.sortKey])
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
    KeySchema: keySchema(TABLE_SHAPE.partitionKey, TABLE_SHAPE.sortKey),
    GlobalSecondaryIndexes: TABLE_SHAPE.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  }
}
