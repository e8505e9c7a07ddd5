import type { Me } from '@bangfutong/shared/schema/account'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Button, Card, Text, TextField, Title } from '../../ui'
import { api } from '../session/api'
import { keepMe } from '../session/session'
import { bindCodeFrom } from './code'

/** The short way: eight digits from the cadre, the clerk or a member who is bound already. */
export function BindWithCode({ onBound }: { onBound: (me: Me) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const bind = useAction((code: string, idempotencyKey) => api.call('bindWithCode', { body: { code }, idempotencyKey }))
  const send = async () => {
    const code = bindCodeFrom(typed)
    setWrong(code ? undefined : '绑定码是 8 位数字，请再看一看。')
    if (!code) return
    const me = await bind.run(code)
    if (!me) return
    keepMe(me)
    onBound(me)
  }
  return (
    <Card label="我有绑定码">
      <Title>我有绑定码</Title>
      <Text quiet>向帮扶干部、村文书或家里人要。</Text>
      <TextField
        label="8 位绑定码"
        kind="number"
        maxLength={9}
        error={wrong}
        onEnter={send}
        onChange={(value) => {
          setTyped(value)
          setWrong(undefined)
        }}
      />
      <ActionFailure failure={bind.failure} />
      <Button onPress={send}>绑定这台手机</Button>
    </Card>
  )
}
