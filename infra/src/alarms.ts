import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

/** Three alarms that each mean that people are being turned away; each costs, so there is no fourth. */
export function addAlarms(scope: Construct, handler: IFunction, api: HttpApi): void {
  const topic = new Topic(scope, 'AlarmTopic', { enforceSSL: true })
  const period = Duration.minutes(5)
  const alarms: [id: string, metric: IMetric, threshold: number, description: string][] = [
    ['FunctionErrors', handler.metricErrors({ period, statistic: 'Sum' }), 1, 'The function did not start or crashed'],
    ['FunctionThrottles', handler.metricThrottles({ period, statistic: 'Sum' }), 1, 'The account ran out of functions'],
    ['ServerErrors', api.metricServerError({ period, statistic: 'Sum' }), 5, 'Callers got answers of 5xx'],
  ]
  for (const [id, metric, threshold, alarmDescription] of alarms)
    new Alarm(scope, id, {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(topic))
}
