import type { OneTimeCode } from '@bangfutong/shared/schema/account'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, CodeWords, Sheet, Text } from '../../ui'
import { lastingWords } from '../../ui/words'
import { api } from '../session/api'
import { inGroups } from '../session/ticket-code'

/** A code with which another phone of the family sees this file; shown once. */
export function IssueCode({
  householdId,
  children = '给家里人的手机发绑定码',
}: {
  householdId: string
  children?: string
}) {
  const [code, setCode] = useState<OneTimeCode>()
  const issue = useAction((_: 'issue', idempotencyKey) =>
    api.call('issueBindCode', { params: { householdId }, body: {}, idempotencyKey }),
  )
  return (
    <>
      <ActionFailure failure={issue.failure} />
      <Button kind="outline" icon="key" onPress={async () => setCode(await issue.run('issue'))}>
        {children}
      </Button>
      {code && (
        <Sheet title="绑定码" onClose={() => setCode(undefined)}>
          <CodeWords
            code={inGroups(code.code.replace(/\D/g, ''))}
            label={`绑定码 ${code.code.replace(/\D/g, '').split('').join(' ')}`}
          />
          <Text>请家里人点“我的”，再点“绑定自家档案”，填这 8 位数。</Text>
          <Text quiet>{`只能用一次，${lastingWords(code.expiresAt, Date.now())}内有效。不要给外人。`}</Text>
          <Button onPress={() => setCode(undefined)}>记下了，关上</Button>
        </Sheet>
      )}
    </>
  )
}
