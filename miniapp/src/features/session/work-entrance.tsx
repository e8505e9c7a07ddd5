import type { Me } from '@bangfutong/shared/schema/account'
import { open } from '../../platform/navigation'
import { Card, List, ListRow, Title } from '../../ui'
import { hasRole } from './session'

export const isStaff = (me: Me) =>
  hasRole(me, 'cadre', 'village-clerk', 'township', 'county', 'department', 'inspector', 'employer')

/** The doors to a member of staff's work; nothing for anybody else. */
export function WorkEntrance({ me }: { me: Me }) {
  if (!isStaff(me)) return null
  return (
    <Card label="工作入口">
      <Title>工作入口</Title>
      <List label="工作入口">
        {hasRole(me, 'cadre', 'village-clerk') && (
          <ListRow icon="calendar" title="今天" detail="该走访谁，等您办什么" onPress={() => open('cadreToday')} />
        )}
        {hasRole(me, 'township', 'county', 'department', 'inspector') && (
          <ListRow icon="chart" title="乡镇和县里" detail="进度、名单、人员" onPress={() => open('countyOverview')} />
        )}
        {hasRole(me, 'employer') && (
          <ListRow icon="work" title="我的岗位" detail="谁报了名，还招不招" onPress={() => open('company')} />
        )}
        <ListRow icon="scan" title="扫码登录电脑" detail="在电脑上办公时用" onPress={() => open('approve')} />
      </List>
    </Card>
  )
}
