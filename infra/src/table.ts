import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { TABLE_SHAPE } from '../../functions/src/platform/dynamo/table-shape'

/** The county's one table. What it holds of people is sealed field by field before it gets here. */
export function addTable(scope: Construct): Table {
  const table = new Table(scope, 'Table', {
    ...keysOf(TABLE_SHAPE),
    timeToLiveAttribute: TABLE_SHAPE.ttlAttribute,
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  for (const index of TABLE_SHAPE.indexes)
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      ...keysOf(index),
      projectionType: ProjectionType.ALL,
    })
  return table
}

/** The indexes by name: a right on `index/*` would hold for ones that do not exist yet. */
export const indexArns = (table: Table): string[] =>
  TABLE_SHAPE.indexes.map((index) => `${table.tableArn}/index/${index.name}`)

const keysOf = (part: { partitionKey: string; sortKey: string }) => ({
  partitionKey: { name: part.partitionKey, type: AttributeType.STRING },
  sortKey: { name: part.sortKey, type: AttributeType.STRING },
})
