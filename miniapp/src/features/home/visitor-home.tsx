import { open } from '../../platform/navigation'
import { Card, ElderButton, List, ListRow, Loaded, Row, Skeleton, Stack, Text, Title } from '../../ui'
import { LatestNotices } from '../notices/latest-notices'
import { usePolicies } from '../policies/pack'
import { ProgrammeGrid } from '../policies/programme-grid'
import { ScreeningEntry } from '../screening/screening-entry'
import { useMe } from '../session/session'
import { WorkEntrance } from '../session/work-entrance'

/** What stands on the first page for someone without a household's file: nothing of it needs signing in. */
export function VisitorHome() {
  const me = useMe()
  const policies = usePolicies()
  return (
    <>
      <Row>
        <Text quiet>看政策、找工作、找帮扶干部</Text>
        <ElderButton />
      </Row>
      {me && <WorkEntrance me={me} />}
      <ScreeningEntry level={1} />
      <Card label="常用">
        <List>
          <ListRow icon="work" title="找近处的工作" detail="能接送孩子，能照顾老人" onPress={() => open('jobs')} />
          <ListRow
            icon="person"
            title={me ? '绑定自家档案' : '登录，看自家档案'}
            detail={me ? '还没有绑定。向干部要一个绑定码。' : '钱到没到，谁在帮您'}
            onPress={() => open('mine')}
          />
        </List>
      </Card>
      <Title>九类政策</Title>
      <Loaded of={policies} skeleton={<Skeleton cards={3} lines={2} />}>
        {(pack) => <ProgrammeGrid pack={pack} />}
      </Loaded>
      <LatestNotices />
      <Card>
        <Stack>
          <Title level={3}>不会用手机？</Title>
          <Text quiet>找帮扶干部或村委会，他们替您办。</Text>
        </Stack>
      </Card>
    </>
  )
}
