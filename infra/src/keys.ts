import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/** The county's key. It wraps the data keys that seal fields, and WeChat's secret; without it the table is unreadable. */
export function addKey(scope: Construct, county: string): Key {
  return new Key(scope, 'Key', {
    alias: `bangfutong-${county}`,
    description: `Bangfutong ${county}: wraps the data keys of the table`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  })
}
