import { useMe } from '../../../features/session/session'
import { landingOf } from '../../../features/session/sign-in'
import { JoinForm } from '../../../features/staff/join-form'
import { open, restart } from '../../../platform/navigation'
import { Button, EmptyState, Page } from '../../../ui'

export default function JoinPage() {
  const me = useMe()
  return (
    <Page title="接受邀请">
      {me ? (
        <JoinForm onJoined={(joined) => restart(landingOf(joined))} />
      ) : (
        <EmptyState icon="lock" title="要先登录" words="登录以后，再输入邀请码。">
          <Button onPress={() => open('signIn', { back: '1' })}>登录</Button>
        </EmptyState>
      )}
    </Page>
  )
}
