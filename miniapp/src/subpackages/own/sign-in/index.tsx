import type { Me } from '@bangfutong/shared/schema/account'
import { useState } from 'react'
import { DemoPeople } from '../../../features/session/demo-people'
import { PrivacyWords } from '../../../features/session/privacy'
import { useMe } from '../../../features/session/session'
import { landingOf, signInWith } from '../../../features/session/sign-in'
import { canScan, signInCode } from '../../../platform/device'
import { back, canGoBack, open, pageParams, restart } from '../../../platform/navigation'
import { useAction } from '../../../platform/use-action'
import { ActionFailure, Banner, Button, Card, Page, Text, Title, useFrame } from '../../../ui'

export default function SignInPage() {
  const { demo } = useFrame()
  const me = useMe()
  const [params] = useState(() => pageParams('signIn'))
  const signIn = useAction(signInWith)
  const enter = async (code: string | undefined) => {
    const signedIn = code === undefined ? undefined : await signIn.run(code)
    if (signedIn) leave(signedIn, params.back === '1')
  }
  return (
    <Page title="登录">
      {me && <Banner tone="good" title={`现在登录的是${me.name}`} />}
      <ActionFailure failure={signIn.failure} />
      {signIn.busy && <Banner tone="quiet" title="正在登录…" />}
      {demo && <DemoPeople onChoose={({ code }) => void enter(code)} />}
      {canScan ? (
        <Card label="微信登录">
          <Title>用微信登录</Title>
          <Text quiet>不用填手机号，不用记密码。</Text>
          <Button onPress={async () => enter(await signInCode())}>用微信登录</Button>
        </Card>
      ) : (
        <Card label="扫码登录">
          <Title>干部、用工单位</Title>
          <Text quiet>在电脑上办公，用手机扫码登录。</Text>
          <Button kind={demo ? 'outline' : 'primary'} icon="scan" onPress={() => open('deskSignIn')}>
            扫码登录
          </Button>
        </Card>
      )}
      {!demo && !canScan && (
        <Card label="村民">
          <Title>村民和找工作的人</Title>
          <Text quiet>请在微信里搜小程序“帮扶通”，再登录。</Text>
          <Text quiet>政策、岗位和公告不用登录就能看。</Text>
        </Card>
      )}
      <PrivacyWords />
    </Page>
  )
}

/** Back to what was being done, or to the page of this person's work. */
function leave(me: Me, wasDoing: boolean): void {
  if (wasDoing && canGoBack()) back()
  else restart(landingOf(me))
}
