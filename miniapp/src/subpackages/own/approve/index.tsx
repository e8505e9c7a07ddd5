import { useState } from 'react'
import { api } from '../../../features/session/api'
import { useMe } from '../../../features/session/session'
import { inGroups, ticketCodeFrom } from '../../../features/session/ticket-code'
import { canScan, scanCode } from '../../../platform/device'
import { back, open } from '../../../platform/navigation'
import { useAction } from '../../../platform/use-action'
import { ActionFailure, Banner, Button, Card, Confirm, EmptyState, Page, Text, TextField, Title } from '../../../ui'

const WRONG = '登录码是 8 位字母和数字，请再看一看。'

export default function ApprovePage() {
  const me = useMe()
  return (
    <Page title="扫码登录电脑">
      {me ? (
        <Approve name={me.name} />
      ) : (
        <EmptyState icon="lock" title="要先在手机上登录" words="登录以后，再让电脑登录。">
          <Button onPress={() => open('signIn', { back: '1' })}>登录</Button>
        </EmptyState>
      )}
    </Page>
  )
}

function Approve({ name }: { name: string }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [asked, setAsked] = useState<string>()
  const [done, setDone] = useState(false)
  const approve = useAction(async (code: string, idempotencyKey) => {
    await api.call('approveTicket', { body: { code }, idempotencyKey })
    return true
  })
  const ask = (text: string) => {
    const code = ticketCodeFrom(text)
    setWrong(code ? undefined : WRONG)
    setAsked(code)
  }
  const confirm = async (code: string) => {
    const approved = await approve.run(code)
    setAsked(undefined)
    if (approved) setDone(true)
  }
  if (done) {
    return (
      <>
        <Banner tone="good" title="电脑已经登录">
          离开电脑时，请在电脑上退出。
        </Banner>
        <Button onPress={back}>好了，回去</Button>
      </>
    )
  }
  return (
    <>
      <Card label="登录码">
        <Title>电脑上的登录码</Title>
        <Text quiet>只扫您眼前这台电脑的码，不扫别人发来的。</Text>
        {canScan && (
          <Button icon="scan" onPress={async () => ask((await scanCode()) ?? typed)}>
            扫电脑上的码
          </Button>
        )}
        <TextField
          label={canScan ? '也可以输入 8 位码' : '输入 8 位码'}
          maxLength={9}
          error={wrong}
          onEnter={() => ask(typed)}
          onChange={(value) => {
            setTyped(value)
            setWrong(undefined)
          }}
        />
        <ActionFailure failure={approve.failure} />
        <Button kind={canScan ? 'outline' : 'primary'} onPress={() => ask(typed)}>
          下一步
        </Button>
      </Card>
      {asked && (
        <Confirm
          title="让这台电脑登录吗？"
          words={`电脑上会用${name}的身份办公。码是 ${inGroups(asked)}。`}
          action="是我的电脑，登录"
          onClose={() => setAsked(undefined)}
          onConfirm={() => confirm(asked)}
        />
      )}
    </>
  )
}
