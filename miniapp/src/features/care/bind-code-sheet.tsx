import type { MemberView } from '@bangfutong/shared/schema/household'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Choice, ChoiceGroup, CodeWords, ReadAloud, Row, Sheet, Text, Title } from '../../ui'
import { lastingWords } from '../../ui/words'
import { relationWords } from '../household/words'
import { api } from '../session/api'
import { spokenCode } from './spoken-code'

export interface BindCodeSheetProps {
  householdId: string
  members: readonly MemberView[]
  onClose: () => void
}

/** A code of eight digits for one member's phone: shown large, read out, never kept. */
export function BindCodeSheet({ householdId, members, onClose }: BindCodeSheetProps) {
  const [memberId, setMemberId] = useState<string>()
  const issue = useAction((body: { memberId: string }, idempotencyKey) =>
    api.call('issueBindCode', { params: { householdId }, body, idempotencyKey }),
  )
  const [issued, setIssued] = useState<{ code: string; expiresAt: string }>()
  const member = members.find(({ id }) => id === memberId)
  if (issued && member) {
    return (
      <Sheet title={`给${member.name}的绑定码`} onClose={onClose}>
        <CodeWords code={issued.code} label={`绑定码 ${[...issued.code.replace(/\D/g, '')].join(' ')}`} />
        <Row>
          <Text>{`${lastingWords(issued.expiresAt, Date.now())}内有效，用一次。`}</Text>
          <ReadAloud id={`code.${issued.expiresAt}`} text={spokenCode(issued.code)} />
        </Row>
        <Title level={3}>请这样告诉{member.name}</Title>
        <Text>打开小程序，点“我的”，点“绑定自家档案”，输入这 8 个数字。</Text>
        <Text quiet>只说给本人听，不要发到群里。关上以后不再显示，可以重新发一个。</Text>
        <Button onPress={onClose}>说好了，关上</Button>
      </Sheet>
    )
  }
  return (
    <Sheet title="给谁的手机？" onClose={onClose}>
      <ChoiceGroup label="给谁的手机" one>
        {members.map(({ id, name, relation, age }) => (
          <Choice key={id} kind="one" checked={id === memberId} onPress={() => setMemberId(id)}>
            {[name, relationWords(relation), age === undefined ? undefined : `${age} 岁`].filter(Boolean).join('，')}
          </Choice>
        ))}
      </ChoiceGroup>
      <ActionFailure failure={issue.failure} />
      <Button disabled={!member} onPress={() => member && issue.run({ memberId: member.id }).then(setIssued)}>
        {member ? `发一个码给${member.name}` : '先选一个人'}
      </Button>
      <Button kind="outline" onPress={onClose}>
        不发了，回去
      </Button>
    </Sheet>
  )
}
