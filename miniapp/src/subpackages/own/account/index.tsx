import { useState } from 'react'
import { api } from '../../../features/session/api'
import { postWords } from '../../../features/session/demo-people'
import { PrivacyWords } from '../../../features/session/privacy'
import { dropSession, useMe } from '../../../features/session/session'
import { signOut } from '../../../features/session/sign-in'
import { open, restart } from '../../../platform/navigation'
import { useAction } from '../../../platform/use-action'
import { ActionFailure, Button, Card, Confirm, EmptyState, Page, Text, Title } from '../../../ui'

export default function AccountPage() {
  const me = useMe()
  return (
    <Page title="账号和资料">
      {me ? (
        <Account name={me.name} posts={postWords(me.grants.map(({ role }) => role))} demo={me.demo} />
      ) : (
        <EmptyState icon="lock" title="还没有登录" words="登录以后，能看自家的档案。">
          <Button onPress={() => open('signIn')}>登录</Button>
        </EmptyState>
      )}
      <PrivacyWords />
    </Page>
  )
}

function Account({ name, posts, demo }: { name: string; posts: string; demo: boolean }) {
  const [asking, setAsking] = useState<'out' | 'delete'>()
  const close = () => setAsking(undefined)
  const remove = useAction(async (_: 'delete', idempotencyKey) => {
    await api.call('deleteAccount', { idempotencyKey })
    return true
  })
  const leave = async () => {
    await signOut()
    restart('home')
  }
  const deleteIt = async () => {
    const gone = await remove.run('delete')
    close()
    if (!gone) return
    dropSession()
    restart('home')
  }
  return (
    <>
      <Card label="登录的人">
        <Title>{name}</Title>
        <Text quiet>{posts}</Text>
        {demo && (
          <Button kind="outline" icon="people" onPress={() => open('signIn')}>
            换一个演示的人
          </Button>
        )}
        <Button kind="outline" icon="leave" onPress={() => setAsking('out')}>
          退出登录
        </Button>
      </Card>
      <Card label="注销">
        <Title level={3}>不想用了</Title>
        <Text quiet>注销后，账号和绑定都没有了。村里的档案还在。</Text>
        <ActionFailure failure={remove.failure} />
        <Button kind="danger" onPress={() => setAsking('delete')}>
          注销账号
        </Button>
      </Card>
      {asking === 'out' && (
        <Confirm
          title="退出登录吗？"
          words="这台手机上不再留您家的内容。想看时再登录。"
          action="退出登录"
          onClose={close}
          onConfirm={leave}
        />
      )}
      {asking === 'delete' && (
        <Confirm
          title="注销账号吗？"
          words="账号、绑定都会删掉，找不回来。村里的档案和补助不受影响。"
          action="注销，删掉账号"
          danger
          onClose={close}
          onConfirm={deleteIt}
        />
      )}
    </>
  )
}
