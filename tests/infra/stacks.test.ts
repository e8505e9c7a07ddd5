import { CfnResource, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import { TABLE_SHAPE } from '../../functions/src/platform/dynamo/table-shape'
import { createCheckedApp, createCloudApp } from '../../infra/src/app'
import { exceptionsIn } from '../../infra/src/checks'
import { CountyStack } from '../../infra/src/county-stack'
import { DEPLOYMENTS, type Deployment } from '../../infra/src/deployments'
import { bundled, ROOT } from './bundle'
import { rightsUsedBy } from './rights'
import { actionsOf, handWritten, resourcesOf, synthesised, type Template, wideRights } from './templates'

// The template validator takes seconds to start, once a process: all that synthesises is in this file.
const SLOW = 120_000
const CHINA = { env: { region: 'cn-northwest-1' } }
const WITH_DOMAIN: Deployment = {
  stackName: 'with-domain',
  region: CHINA.env.region,
  pack: '360729-2017',
  county: '360799',
  domain: { name: 'api.bangfutong.example', certificateId: 'a-certificate' },
}

let cloud: ReturnType<typeof synthesised>
beforeAll(() => {
  cloud = synthesised((outdir, code) => {
    const app = createCloudApp({ outdir, codeOf: () => code })
    new CountyStack(app, WITH_DOMAIN, code)
    new CfnEventSourceMapping(new Stack(app, 'later', CHINA), 'Mapping', { functionName: 'a-function-of-later' })
    return app
  })
}, SLOW)

const stacks = DEPLOYMENTS.map(({ stackName }) => stackName)
const templateOf = (stack: string): Template => cloud.templates[stack]!
const only = (stack: string, type: string) => {
  const found = resourcesOf(templateOf(stack), type)
  expect(found).toHaveLength(1)
  return found[0]!
}

test('the checks find nothing, and every exception is known and says why', () => {
  expect(cloud).toMatchObject({ refused: '', findings: [] })
  const exceptions = exceptionsIn(cloud.app)
  expect(exceptions).toHaveLength(stacks.length + 1)
  for (const { rule } of exceptions) expect(rule).toMatch(/AwsSolutions-APIG4$/)
  for (const { reason } of exceptions) expect(reason.length).toBeGreaterThan(40)
})

test('China and the other region get the same stack', () => {
  const [china, global] = DEPLOYMENTS.map(({ stackName, region }) =>
    JSON.stringify(templateOf(stackName)).replaceAll(region, 'REGION'),
  )
  expect(china).toBe(global)
  expect(DEPLOYMENTS.map(({ region }) => region.startsWith('cn-'))).toEqual([true, false])
})

describe.each(stacks)('%s', (stack) => {
  test('holds only what exists in both partitions', () => {
    const types = new Set(Object.values(templateOf(stack).Resources).map(({ Type }) => Type))
    expect([...types].sort()).toEqual([
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGatewayV2::Route',
      'AWS::ApiGatewayV2::Stage',
      'AWS::CloudWatch::Alarm',
      'AWS::DynamoDB::Table',
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::KMS::Alias',
      'AWS::KMS::Key',
      'AWS::Lambda::Function',
      'AWS::Lambda::Permission',
      'AWS::Logs::LogGroup',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
    ])
    expect(handWritten(templateOf(stack))).toEqual([])
  })

  test('has the table that the store expects, protected', () => {
    const table = only(stack, 'AWS::DynamoDB::Table')
    const schema = (part: { partitionKey: string; sortKey: string }) => [
      { AttributeName: part.partitionKey, KeyType: 'HASH' },
      { AttributeName: part.sortKey, KeyType: 'RANGE' },
    ]
    expect(table.Properties).toMatchObject({
      KeySchema: schema(TABLE_SHAPE),
      GlobalSecondaryIndexes: TABLE_SHAPE.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: schema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
      TimeToLiveSpecification: { AttributeName: TABLE_SHAPE.ttlAttribute, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    expect(table.DeletionPolicy).toBe('Retain')
  })

  test('keeps its key, and turns it over', () => {
    const key = only(stack, 'AWS::KMS::Key')
    expect(key.Properties).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 30 })
    expect(key.DeletionPolicy).toBe('Retain')
  })

  test('gives no right on more than was named, and the key only in its context', () => {
    expect(wideRights(templateOf(stack))).toEqual([])
    expect(only(stack, 'AWS::IAM::Role').Properties.ManagedPolicyArns).toBeUndefined()
    const { Statement } = only(stack, 'AWS::IAM::Policy').Properties.PolicyDocument
    const onKey = Statement.filter(({ Action }: { Action: unknown }) => JSON.stringify(Action).includes('kms:'))
    expect(onKey).toMatchObject([{ Condition: { StringEquals: { 'kms:EncryptionContext:app': 'bangfutong' } } }])
  })

  test('runs one function without secrets, layers or tracing', () => {
    const { Environment, Runtime, TracingConfig, Layers, Timeout } = only(stack, 'AWS::Lambda::Function').Properties
    expect({ Runtime, TracingConfig, Layers }).toEqual({ Runtime: 'nodejs24.x' })
    expect(Timeout).toBeLessThan(30)
    // Names of things in this template, never values.
    expect(Environment.Variables).toEqual({
      TABLE_NAME: { Ref: expect.any(String) },
      KEY_ID: { 'Fn::GetAtt': expect.any(Array) },
    })
  })

  test('lets only /api in, with a limit, and writes down neither who nor what', () => {
    expect(only(stack, 'AWS::ApiGatewayV2::Route').Properties.RouteKey).toBe('ANY /api/{proxy+}')
    expect(only(stack, 'AWS::ApiGatewayV2::Api').Properties.ProtocolType).toBe('HTTP')
    const { DefaultRouteSettings, AccessLogSettings } = only(stack, 'AWS::ApiGatewayV2::Stage').Properties
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 })
    expect(AccessLogSettings.Format).not.toMatch(/sourceIp|path|userAgent|authorizer|identity/i)
  })

  test('keeps every log for a year, and wakes someone when people are turned away', () => {
    const logs = resourcesOf(templateOf(stack), 'AWS::Logs::LogGroup')
    expect(logs.map(({ Properties }) => Properties.RetentionInDays)).toEqual([365, 365])
    const alarms = resourcesOf(templateOf(stack), 'AWS::CloudWatch::Alarm')
    expect(alarms.map(({ Properties }) => Properties.MetricName).sort()).toEqual(['5xx', 'Errors', 'Throttles'])
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1)
  })
})

test(
  'the function may do what its code does, and nothing else',
  async () => {
    const bundle = await bundled()
    bundle.remove()
    const granted = actionsOf(templateOf(stacks[0]!)).filter((action) => !action.startsWith('logs:'))
    expect(granted.sort()).toEqual(rightsUsedBy(ROOT, Object.keys(bundle.metafile.inputs)))
  },
  SLOW,
)

test('a county with an address of its own is reached by no other', () => {
  const stack = WITH_DOMAIN.stackName
  expect(only(stack, 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(true)
  const { DomainName, DomainNameConfigurations } = only(stack, 'AWS::ApiGatewayV2::DomainName').Properties
  expect(DomainName).toBe('api.bangfutong.example')
  expect(DomainNameConfigurations).toMatchObject([{ EndpointType: 'REGIONAL' }])
  expect(only(stack, 'AWS::ApiGatewayV2::ApiMapping').Properties.Stage).toBe('$default')
  expect(handWritten(templateOf(stack))).toEqual([])
})

test('what cannot be tagged in China stays without tags', () => {
  expect(resourcesOf(cloud.templates['later']!, 'AWS::Lambda::EventSourceMapping')[0]!.Properties.Tags).toBeUndefined()
  expect(only(stacks[0]!, 'AWS::KMS::Key').Properties.Tags).toEqual([{ Key: 'app', Value: 'bangfutong' }])
})

test(
  'a planted fault is refused by each of the checks',
  () => {
    const { refused, findings } = synthesised((outdir) => {
      const app = createCheckedApp(outdir)
      const stack = new Stack(app, 'faulty', CHINA)
      const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
      role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }))
      new CfnResource(stack, 'Table', { type: 'AWS::DynamoDB::Table', properties: { BillingMode: 'PAY_PER_REQUEST' } })
      return app
    })
    expect(refused).toContain('ValidationFailed')
    const rules = findings.map(({ rule }) => rule)
    expect(rules).toContain('AwsSolutions-IAM5[Action::dynamodb:*]')
    // A table without a key schema.
    expect(rules).toContain('F3003')
  },
  SLOW,
)
