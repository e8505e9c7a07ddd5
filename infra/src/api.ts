import { CfnOutput, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Domain } from './deployments'
import { addDomain } from './domain'
import { addLogGroup } from './functions'

/** No address, no path (it holds record ids), no header: who looked at what stands in the audit record. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
  integrationError: '$context.integrationErrorMessage',
}

/** A regional HTTP API: `/api` goes to the one function, everything else is unknown. */
export function addApi(scope: Construct, handler: IFunction, domain?: Domain): HttpApi {
  // With an address of its own the API is reached by no other.
  const api = new HttpApi(scope, 'HttpApi', {
    createDefaultStage: false,
    disableExecuteApiEndpoint: domain !== undefined,
  })
  const routes = api.addRoutes({
    path: '/api/{proxy+}',
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration('ApiIntegration', handler),
  })
  for (const route of routes)
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Much of the API is public, and sessions are our own: the function checks role and area of every call against the contract table.',
    })
  const stage = new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    ...(domain ? { domainMapping: { domainName: addDomain(scope, domain) } } : {}),
    // A county has some 16,000 people: far above its busiest minute, far below what hurts the bill.
    throttle: { rateLimit: 100, burstLimit: 200 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(addLogGroup(scope, 'AccessLogs')),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
    },
  })
  new CfnOutput(scope, 'ApiAddress', { value: domain ? stage.domainUrl : stage.url })
  return api
}
