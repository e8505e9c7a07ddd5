import { RequestBinding } from '@bangfutong/shared/schema/binding'
import { useState } from 'react'
import { useAction } from '../../platform/use-action'
import { ActionFailure, Banner, Button, Card, Text, TextField, Title } from '../../ui'
import { api } from '../session/api'
import { type Wrong, wrongFields } from '../session/wrong-fields'

const EMPTY = { name: '', idNumber: '' }

/** The long way: name and ID number only ask; a person decides. Neither is kept on the phone. */
export function RequestBindingCard() {
  const [typed, setTyped] = useState(EMPTY)
  const [wrong, setWrong] = useState<Wrong>({})
  const [next, setNext] = useState<string>()
  const ask = useAction((body: RequestBinding, idempotencyKey) => api.call('requestBinding', { body, idempotencyKey }))
  const change = (part: Partial<typeof EMPTY>) => {
    setTyped({ ...typed, ...part })
    setWrong({})
  }
  const send = async () => {
    const body = { name: typed.name.trim(), idNumber: typed.idNumber.trim().toUpperCase() }
    const found = wrongFields(RequestBinding, body)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const answer = await ask.run(body)
    if (answer) setNext(answer.next)
  }
  if (next) {
    return (
      <Banner tone="good" title="申请收到了">
        {next}
      </Banner>
    )
  }
  return (
    <Card label="我没有绑定码">
      <Title>我没有绑定码</Title>
      <Text quiet>填姓名和身份证号，算一次申请。</Text>
      <Text quiet>由您的家人、干部或村文书决定，不是马上能看。</Text>
      <TextField label="姓名" maxLength={20} error={wrong['name']} onChange={(name) => change({ name })} />
      <TextField
        label="身份证号"
        kind="id"
        maxLength={18}
        error={wrong['idNumber']}
        onEnter={send}
        onChange={(idNumber) => change({ idNumber })}
      />
      <ActionFailure failure={ask.failure} />
      <Button kind="outline" onPress={send}>
        交申请，等人决定
      </Button>
    </Card>
  )
}
