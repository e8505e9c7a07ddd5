import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { addAlarms } from './alarms'
import { addApi } from './api'
import type { Deployment } from './deployments'
import { addApiFunction } from './functions'
import { addKey } from './keys'
import { addTable } from './table'

/** Everything one county needs: key, table, function, API, alarms. */
export class CountyStack extends Stack {
  constructor(scope: Construct, { stackName, region, county, domain }: Deployment, code: string) {
    super(scope, stackName, { stackName, env: { region } })
    const key = addKey(this, county)
    const table = addTable(this)
    const handler = addApiFunction(this, { table, key, code })
    addAlarms(this, handler, addApi(this, handler, domain))
  }
}
