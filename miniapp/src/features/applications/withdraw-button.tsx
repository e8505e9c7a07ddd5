import type { MyApplication } from '@bangfutong/shared/schema/application'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Confirm } from '../../ui'
import { keepApplication, withdraw } from './requests'

/** Takes an application back, after asking. */
export function WithdrawButton({
  application,
  onWithdrawn,
}: {
  application: MyApplication
  onWithdrawn: (changed: MyApplication) => void
}) {
  const [asking, setAsking] = useState(false)
  const action = useAction(withdraw)
  const confirm = async () => {
    const changed = await action.run(application)
    setAsking(false)
    if (!changed) return
    keepApplication(changed)
    onWithdrawn(changed)
  }
  return (
    <>
      <ActionFailure failure={action.failure} />
      <Button kind="danger" onPress={() => setAsking(true)}>
        撤回报名
      </Button>
      {asking && (
        <Confirm
          title="撤回报名吗？"
          words={`撤回后，${application.employerName}看不到您的姓名和电话。想去时可以再报。`}
          action="撤回报名"
          danger
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </>
  )
}
