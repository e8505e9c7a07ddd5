import type { Role } from '@bangfutong/shared/schema/role'
import { open } from '../../platform/navigation'
import type { RouteName } from '../../platform/routes'
import { Box, classes, Icon, type IconName, Press, Words } from '../../ui'
import { OFFICERS, PLANNERS, PUBLISHERS } from '../care/roles'
import { hasRole, useMe } from '../session/session'

interface Entry {
  route: RouteName
  words: string
  icon: IconName
  roles: readonly Role[]
  go: () => void
}

const ENTRIES: Entry[] = [
  { route: 'countyOverview', words: '目标和期限', icon: 'chart', roles: PLANNERS, go: () => open('countyOverview') },
  { route: 'countyHouseholds', words: '各村的户', icon: 'people', roles: OFFICERS, go: () => open('countyHouseholds') },
  { route: 'countyStaff', words: '工作人员', icon: 'person', roles: ['county'], go: () => open('countyStaff') },
  { route: 'cadrePublish', words: '发公告', icon: 'edit', roles: PUBLISHERS, go: () => open('cadrePublish') },
  { route: 'cadreSent', words: '我发的公告', icon: 'eye', roles: PUBLISHERS, go: () => open('cadreSent') },
]

/** The pages of an officer that they may open, on top of each of them. */
export function CountyNav({ current }: { current: RouteName }) {
  const me = useMe()
  return (
    <Box as="nav" label="县里的页面" className="u-desk-nav">
      {ENTRIES.filter(({ roles }) => hasRole(me, ...roles)).map(({ route, words, icon, go }) => (
        <Press
          key={route}
          className={classes('u-desk-link', route === current && 'u-desk-link-on')}
          current={route === current}
          onPress={() => route !== current && go()}
        >
          <Icon name={icon} small />
          <Words>{words}</Words>
        </Press>
      ))}
    </Box>
  )
}
