import type { BindingRequestView } from '@bangfutong/shared/schema/binding'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Card, Sheet, Stack, Text, TextField, Title } from '../../ui'
import { momentInWords } from '../../ui/words'
import { api } from '../session/api'

interface Decided {
  accept: boolean
  reason?: string
}

/** One request: who asks, to be whom, and the two answers. */
export function RequestCard({
  request,
  onDecided,
}: {
  request: BindingRequestView
  onDecided: (words: string) => void
}) {
  const { id: requestId, householdId, applicantName, memberName, headName, requestedAt } = request
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useAction(async (body: Decided, idempotencyKey) => {
    await api.call('decideBindingRequest', { params: { householdId, requestId }, body, idempotencyKey })
    return true
  })
  const accept = async () => {
    if (await decide.run({ accept: true })) onDecided(`已同意。${memberName}的手机现在能看档案。`)
  }
  const refuse = async () => {
    if (await decide.run({ accept: false, reason: reason.trim() })) onDecided('没有同意，对方看不到档案。')
  }
  return (
    <Card label={`${memberName}的申请`}>
      <Stack>
        <Title>{`${memberName}想看${headName}家的档案`}</Title>
        <Text quiet>{`${momentInWords(requestedAt)}申请，登录的名字：${applicantName}`}</Text>
      </Stack>
      <Text>请先打电话或当面问清楚，是不是本人。</Text>
      {!refusing && <ActionFailure failure={decide.failure} />}
      <Button onPress={accept}>是本人，同意</Button>
      <Button kind="outline" onPress={() => setRefusing(true)}>
        不同意
      </Button>
      {refusing && (
        <Sheet title="为什么不同意？" onClose={() => setRefusing(false)}>
          <TextField
            label="写一句原因"
            hint="会记在档案记录里。"
            maxLength={100}
            onChange={setReason}
            onEnter={refuse}
          />
          <ActionFailure failure={decide.failure} />
          <Button kind="danger" disabled={reason.trim() === ''} onPress={refuse}>
            不同意这个申请
          </Button>
          <Button kind="outline" onPress={() => setRefusing(false)}>
            回去
          </Button>
        </Sheet>
      )}
    </Card>
  )
}
