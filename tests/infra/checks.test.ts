import { expect, test } from 'vitest'
import { handWritten, wideRights } from './templates'

test('wide rights and hand-written addresses are seen', () => {
  const policy = (Action: string, Resource: string) => ({
    Resources: {
      P: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } },
      },
    },
  })
  expect(wideRights(policy('dynamodb:GetItem', 'table'))).toEqual([])
  expect(wideRights(policy('dynamodb:*', 'table'))).toEqual(['dynamodb:*'])
  expect(wideRights(policy('dynamodb:GetItem', 'table/index/*'))).toEqual(['table/index/*'])
  expect(handWritten({ Principal: { Service: 'lambda.amazonaws.com' } })).toEqual([])
  for (const text of ['arn:aws:iam::x', 'arn:aws-cn:s3:::x', 'https://sqs.x.amazonaws.com.cn', '123456789012'])
    expect(handWritten({ Value: text })).toHaveLength(1)
})
