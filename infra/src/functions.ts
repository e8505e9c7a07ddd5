import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { indexArns } from './table'

export interface ApiFunctionProps {
  table: Table
  key: Key
  /** Folder with the bundle, see bundle.ts. */
  code: string
}

/** The whole API in one function. Its role is written out: nothing comes from a managed policy. */
export function addApiFunction(scope: Construct, { table, key, code }: ApiFunctionProps): LambdaFunction {
  const logGroup = addLogGroup(scope, 'ApiFunctionLogs')
  const role = new Role(scope, 'ApiFunctionRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  for (const statement of [...tableRights(table), keyRight(key)]) role.addToPolicy(statement)
  logGroup.grantWrite(role)
  return new LambdaFunction(scope, 'ApiFunction', {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.X86_64,
    handler: 'index.handler',
    code: Code.fromAsset(code),
    role,
    logGroup,
    loggingFormat: LoggingFormat.TEXT,
    // Half a vCPU and more: start-up is parsing and key unwrapping, which wait for the processor.
    memorySize: 1024,
    timeout: Duration.seconds(20),
    tracing: Tracing.DISABLED,
    environment: { TABLE_NAME: table.tableName, KEY_ID: key.keyArn },
  })
}

/** One year: what went wrong is often asked about late. Logs hold no personal data. */
export function addLogGroup(scope: Construct, id: string): LogGroup {
  return new LogGroup(scope, id, { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.RETAIN })
}

/** What the store does, no more: there is no scan, and no right to change the table itself. */
function tableRights(table: Table): PolicyStatement[] {
  const actions = ['GetItem', 'BatchGetItem', 'ConditionCheckItem', 'PutItem', 'DeleteItem']
  return [
    allow(['dynamodb:Query'], [table.tableArn, ...indexArns(table)]),
    allow(
      actions.map((action) => `dynamodb:${action}`),
      [table.tableArn],
    ),
  ]
}

/** Only for what is wrapped in the product's own context. */
function keyRight(key: Key): PolicyStatement {
  const statement = allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn])
  statement.addCondition('StringEquals', { 'kms:EncryptionContext:app': 'bangfutong' })
  return statement
}

const allow = (actions: string[], resources: string[]) =>
  new PolicyStatement({ effect: Effect.ALLOW, actions, resources })
