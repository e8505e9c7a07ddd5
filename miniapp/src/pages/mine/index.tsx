import type { Me } from '@bangfutong/shared/schema/account'
import { postWords } from '../../features/session/demo-people'
import { useMe } from '../../features/session/session'
import { refreshMe } from '../../features/session/sign-in'
import { isStaff, WorkEntrance } from '../../features/session/work-entrance'
import { useShown } from '../../platform/device'
import { open } from '../../platform/navigation'
import { Button, Card, ElderSwitch, Initial, List, ListRow, Page, Row, Stack, Text, Title } from '../../ui'

export default function MinePage() {
  const me = useMe()
  useShown(() => void refreshMe())
  return (
    <Page title="我的" tab="mine">
      {me ? <Person me={me} /> : <SignInCard />}
      {me && <WorkEntrance me={me} />}
      <ElderSwitch />
      <Card label="更多">
        <List>
          {me && (
            <ListRow icon="lock" title="账号和资料" detail="退出、注销、资料怎么用" onPress={() => open('account')} />
          )}
          {me && (
            <ListRow icon="key" title="我有工作邀请码" detail="县扶贫办请您来工作" onPress={() => open('joinStaff')} />
          )}
          <ListRow icon="info" title="关于帮扶通" detail="怎么用，数据从哪里来" onPress={() => open('about')} />
        </List>
      </Card>
      <ComplaintCard />
    </Page>
  )
}

function SignInCard() {
  return (
    <Card label="登录">
      <Title level={1}>登录，看自家档案</Title>
      <Text quiet>钱到没到，谁在帮您，还能领什么。</Text>
      <Button onPress={() => open('signIn')}>登录</Button>
    </Card>
  )
}

function Person({ me }: { me: Me }) {
  return (
    <Card label="我">
      <Row>
        <Initial name={me.name} />
        <Stack grow>
          <Title>{me.name}</Title>
          <Text quiet>{postWords(me.grants.map(({ role }) => role))}</Text>
        </Stack>
      </Row>
      {!me.householdId && !isStaff(me) && (
        <>
          <Text quiet>绑定以后，能看到钱到没到，谁在帮您。</Text>
          <Button onPress={() => open('bind')}>绑定自家档案</Button>
        </>
      )}
      <List label="我的事">
        {me.householdId && (
          <ListRow icon="home" title="我家档案" detail="家里人、到账、谁在帮我" onPress={() => open('household')} />
        )}
        {me.householdId && <ListRow icon="eye" title="谁看过我的档案" onPress={() => open('householdLog')} />}
        <ListRow icon="work" title="我的报名" detail="看结果、撤回" onPress={() => open('applications')} />
        {isStaff(me) && !me.householdId && <ListRow icon="key" title="绑定自家档案" onPress={() => open('bind')} />}
      </List>
    </Card>
  )
}

function ComplaintCard() {
  return (
    <Card label="有意见">
      <Title level={3}>有意见、觉得不公平</Title>
      <Text quiet>先问帮扶干部或村委会。不满意，找乡镇或县扶贫办。</Text>
      <Text quiet>提意见不影响您家的补助。</Text>
    </Card>
  )
}
