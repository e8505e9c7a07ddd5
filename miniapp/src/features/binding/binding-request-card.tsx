import type { BindingRequestView } from '@bangfutong/shared/schema/binding'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import {
  ActionFailure,
  Button,
  Card,
  Choice,
  ChoiceGroup,
  Confirm,
  Pair,
  Row,
  Sheet,
  Stack,
  Tag,
  Text,
  TextField,
  Title,
} from '../../ui'
import { momentInWords } from '../../ui/words'
import { api } from '../session/api'

export interface BindingRequestCardProps {
  request: BindingRequestView
  /** Called with what is now so, in a sentence. */
  onDecided: (words: string) => void
}

const REASONS = ['不是本人', '不认识这个人', '这家人不同意']

/** Somebody asks to have the household's file on their phone; one person decides, on record. */
export function BindingRequestCard({ request, onDecided }: BindingRequestCardProps) {
  const { id: requestId, householdId, headName, memberName, applicantName, requestedAt } = request
  const [asking, setAsking] = useState<'accept' | 'refuse'>()
  const decision = useAction((body: { accept: boolean; reason?: string }, idempotencyKey) =>
    api.call('decideBindingRequest', { params: { householdId, requestId }, body, idempotencyKey }),
  )
  const decide = async (accept: boolean, reason?: string) => {
    const done = await decision.run({ accept, ...(reason && { reason }) })
    setAsking(undefined)
    if (!done) return
    onDecided(
      accept ? `已经绑定。${memberName}的手机能看${headName}家的档案了。` : `已经记下不同意${memberName}的申请。`,
    )
  }
  return (
    <Card label={`${memberName}要绑定${headName}家`}>
      <Row top>
        <Stack grow>
          <Title level={3}>{`${memberName}要绑定${headName}家`}</Title>
          <Text quiet>{`微信名：${applicantName}，${momentInWords(requestedAt)}`}</Text>
        </Stack>
        <Tag tone="waiting">等您定</Tag>
      </Row>
      <Text>请先当面或打电话核对，是本人再同意。</Text>
      <ActionFailure failure={decision.failure} />
      <Pair>
        <Button kind="outline" label={`不同意${memberName}的申请`} onPress={() => setAsking('refuse')}>
          不同意
        </Button>
        <Button onPress={() => setAsking('accept')}>{`同意${memberName}绑定`}</Button>
      </Pair>
      {asking === 'accept' && (
        <Confirm
          title={`核对过了，是${memberName}本人吗？`}
          words={`同意以后，这部手机能看${headName}家的档案。这次同意会记录在案。`}
          action="是本人，同意绑定"
          onConfirm={() => decide(true)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'refuse' && (
        <RefuseSheet onRefuse={(why) => decide(false, why)} onClose={() => setAsking(undefined)} />
      )}
    </Card>
  )
}

function RefuseSheet({ onRefuse, onClose }: { onRefuse: (reason: string) => Promise<void>; onClose: () => void }) {
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const reason = typed.trim() || chosen
  return (
    <Sheet title="为什么不同意？" onClose={onClose}>
      <ChoiceGroup label="为什么不同意" one>
        {REASONS.map((words) => (
          <Choice key={words} kind="one" checked={chosen === words} onPress={() => setChosen(words)}>
            {words}
          </Choice>
        ))}
      </ChoiceGroup>
      <TextField label="别的原因" maxLength={100} error={error} onChange={setTyped} />
      <Button kind="danger" onPress={() => (reason ? onRefuse(reason) : setError('请选一个原因，或者写一句。'))}>
        不同意，记下原因
      </Button>
      <Button kind="outline" onPress={onClose}>
        再想想，回去
      </Button>
    </Sheet>
  )
}
