import { open } from '../../platform/navigation'
import { Button, Card, ElderButton, List, ListRow, Page, Row, Stack, Text, Title } from '../../ui'

export default function HomePage() {
  return (
    <Page title="帮扶通" tab="home">
      <Row>
        <Text quiet>看政策、找工作、找帮扶干部</Text>
        <ElderButton />
      </Row>
      <Card>
        <Stack>
          <Title level={1}>您家能领什么？</Title>
          <Text quiet>一页问一件事，不用登录。</Text>
        </Stack>
        <Button onPress={() => open('policies')}>看我家能领什么</Button>
      </Card>
      <Card label="常用">
        <List>
          <ListRow icon="policy" title="看帮扶政策" detail="给什么、要带什么、找谁" onPress={() => open('policies')} />
          <ListRow icon="work" title="找近处的工作" detail="能接送孩子，能照顾老人" onPress={() => open('jobs')} />
          <ListRow icon="person" title="看自家档案" detail="钱到没到，谁在帮您" onPress={() => open('mine')} />
        </List>
      </Card>
      <Card>
        <Stack>
          <Title level={3}>不会用手机？</Title>
          <Text quiet>找帮扶干部或村委会，他们替您办。</Text>
        </Stack>
      </Card>
    </Page>
  )
}
