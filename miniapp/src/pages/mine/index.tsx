import { open } from '../../platform/navigation'
import { Card, ElderSwitch, List, ListRow, Page } from '../../ui'

export default function MinePage() {
  return (
    <Page title="我的" tab="mine">
      <ElderSwitch />
      <Card label="更多">
        <List>
          <ListRow icon="info" title="关于帮扶通" detail="怎么用，数据从哪里来" onPress={() => open('about')} />
        </List>
      </Card>
      <Card label="工作人员入口">
        <List>
          <ListRow icon="calendar" title="帮扶干部：今天" onPress={() => open('cadreToday')} />
          <ListRow icon="chart" title="乡镇和县里" onPress={() => open('countyOverview')} />
        </List>
      </Card>
    </Page>
  )
}
