import { useState } from 'react'
import { open } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Card, Confirm, Pair, Row, Tag, Text, Title } from '../../ui'
import { api } from '../session/api'
import type { CompanyPosition } from './requests'
import { confirmedWords, promisedWords, staleWords } from './words'

/** One position of the own company: who has applied, whether it still stands. */
export function CompanyCard({ position, onChange }: { position: CompanyPosition; onChange: (words: string) => void }) {
  const { id: positionId, title, pay, applicants, stale, status, version } = position
  const [closing, setClosing] = useState(false)
  const confirm = useAction((input: { version: number }, idempotencyKey) =>
    api.call('confirmPosition', { params: { positionId }, body: input, idempotencyKey }),
  )
  const close = useAction((input: { version: number }, idempotencyKey) =>
    api.call('closePosition', { params: { positionId }, body: input, idempotencyKey }),
  )
  const stillHiring = async () => {
    if (await confirm.run({ version })) onChange(`${title}：今天确认还在招。`)
  }
  const filled = async () => {
    const closed = await close.run({ version })
    setClosing(false)
    if (closed) onChange(`${title}：已经收起，别人看不到了。`)
  }
  return (
    <Card label={title} tone={stale && status === 'open' ? 'stale' : 'plain'}>
      <Row>
        <Title>{title}</Title>
        {status === 'closed' ? (
          <Tag tone="quiet">已招满</Tag>
        ) : stale ? (
          <Tag tone="waiting">{staleWords(position)}</Tag>
        ) : (
          <Tag tone="good">在招</Tag>
        )}
      </Row>
      <Text quiet>{`${promisedWords(pay)} · ${confirmedWords(position)}`}</Text>
      {applicants > 0 ? (
        <Button icon="people" onPress={() => open('applicants', { id: positionId, title })}>
          {`看报名的 ${applicants} 人`}
        </Button>
      ) : (
        <Text>还没有人报名。</Text>
      )}
      <ActionFailure failure={confirm.failure ?? close.failure} />
      {status === 'open' && (
        <Pair>
          <Button kind="danger" onPress={() => setClosing(true)}>
            招满了
          </Button>
          <Button kind="outline" icon="check" onPress={stillHiring}>
            还在招
          </Button>
        </Pair>
      )}
      {closing && (
        <Confirm
          title="招满了吗？"
          words="收起以后，找工作的人看不到它。报名的人还在。"
          action="招满了，收起来"
          danger
          onClose={() => setClosing(false)}
          onConfirm={filled}
        />
      )}
    </Card>
  )
}
