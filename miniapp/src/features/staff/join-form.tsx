import type { Me } from '@bangfutong/shared/schema/account'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Card, Text, TextField, Title } from '../../ui'
import { bindCodeFrom } from '../binding/code'
import { api } from '../session/api'
import { keepMe } from '../session/session'

/** Takes up a post with the eight digits the county office has told one. */
export function JoinForm({ onJoined }: { onJoined: (me: Me) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const accept = useAction((code: string, idempotencyKey) =>
    api.call('acceptInvitation', { body: { code }, idempotencyKey }),
  )
  const send = async () => {
    const code = bindCodeFrom(typed)
    setWrong(code ? undefined : '邀请码是 8 位数字，请再看一看。')
    const me = code && (await accept.run(code))
    if (!me) return
    keepMe(me)
    onJoined(me)
  }
  return (
    <Card label="我有邀请码">
      <Title>我有邀请码</Title>
      <Text quiet>县扶贫办请您来工作时，会告诉您 8 个数字。</Text>
      <TextField
        label="8 位邀请码"
        kind="number"
        maxLength={9}
        error={wrong}
        onEnter={send}
        onChange={(value) => {
          setTyped(value)
          setWrong(undefined)
        }}
      />
      <ActionFailure failure={accept.failure} />
      <Button onPress={send}>接受邀请，开始工作</Button>
    </Card>
  )
}
