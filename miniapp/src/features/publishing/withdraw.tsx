import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Confirm } from '../../ui'
import { api } from '../session/api'

/** Takes a notice back; it stays on record. */
export function Withdraw({ notice, onWithdrawn }: { notice: NoticeView; onWithdrawn: () => void }) {
  const [asking, setAsking] = useState(false)
  const action = useAction((noticeId: string, idempotencyKey) =>
    api.call('withdrawNotice', { params: { noticeId }, body: {}, idempotencyKey }),
  )
  const confirm = async () => {
    const done = await action.run(notice.id)
    setAsking(false)
    if (done) onWithdrawn()
  }
  return (
    <>
      <ActionFailure failure={action.failure} />
      <Button kind="danger" onPress={() => setAsking(true)}>
        撤回这条公告
      </Button>
      {asking && (
        <Confirm
          title="撤回这条公告吗？"
          words={`“${notice.title}”会从村民的公告里去掉。记录还在，不能再发出去，要发请重新写。`}
          action="撤回公告"
          danger
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
