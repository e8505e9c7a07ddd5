import { open } from '../../platform/navigation'
import { Button, Card, ElderSwitch, List, ListRow, Page, Row, Stack, Text, Title } from '../../ui'

export default function HomePage() {
  return (
    <Page title="帮扶通" tab="home">
      <Card>
        <Stack>
          <Title level={1}>您家能领什么？</Title>
          <Text quiet>不用登录。一页问一件事，家里有谁就点谁。</Text>
        </Stack>
        <Button onPress={() => open('policies')}>看我家能领什么</Button>
      </Card>
      <Card label="常用">
        <List>
          <ListRow icon="policy" title="看九类帮扶政策" detail="给什么、要带什么、找谁办" onPress={() => open('policies')} />
          <ListRow icon="work" title="找离家近的工作" detail="扶贫车间、公益性岗位、园区企业" onPress={() => open('jobs')} />
          <ListRow icon="person" title="登录，看自家的档案" detail="钱到没到，谁在帮您" onPress={() => open('mine')} />
        </List>
      </Card>
      <ElderSwitch />
      <Card>
        <Row>
          <Stack grow>
            <Title level={3}>不会用手机？</Title>
            <Text quiet>帮扶干部和村委会可以替您办，也会记下来。</Text>
          </Stack>
        </Row>
      </Card>
    </Page>
  )
}
