import { BindWithCode } from '../../../features/binding/bind-with-code'
import { RequestBindingCard } from '../../../features/binding/request-binding'
import { useMe } from '../../../features/session/session'
import { open, restart } from '../../../platform/navigation'
import { Banner, Button, Card, EmptyState, Page, Steps, Title } from '../../../ui'

const AFTER = ['看到补贴到没到账', '看到帮扶干部的电话', '村里的通知发到您手机上']

export default function BindPage() {
  const me = useMe()
  return (
    <Page title="绑定自家档案">
      {!me && (
        <EmptyState icon="lock" title="要先登录" words="登录以后，再绑定自家的档案。">
          <Button onPress={() => open('signIn', { back: '1' })}>登录</Button>
        </EmptyState>
      )}
      {me?.householdId && (
        <>
          <Banner tone="good" title="这台手机已经绑定了">
            要换一户，请先在“我家档案”里解除。
          </Banner>
          <Button onPress={() => open('household')}>看我家档案</Button>
        </>
      )}
      {me && !me.householdId && (
        <>
          <BindWithCode onBound={() => restart('home')} />
          <RequestBindingCard />
          <Card label="绑定以后">
            <Title level={3}>绑定以后</Title>
            <Steps numbered={false} items={AFTER} />
          </Card>
        </>
      )}
    </Page>
  )
}
