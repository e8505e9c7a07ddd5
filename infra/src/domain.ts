import { ArnFormat, Stack } from 'aws-cdk-lib'
import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { Construct } from 'constructs'
import type { Domain } from './deployments'

/** The county's own address. Its DNS record is made where the name was filed. */
export function addDomain(scope: Construct, { name, certificateId }: Domain): DomainName {
  const certificateArn = Stack.of(scope).formatArn({
    service: 'acm',
    resource: 'certificate',
    resourceName: certificateId,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  })
  return new DomainName(scope, 'Domain', {
    domainName: name,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
  })
}
