import { open } from '../../platform/navigation'
import type { RouteName } from '../../platform/routes'
import { Box, classes, Icon, type IconName, Press, Words } from '../../ui'
import { hasRole, useMe } from '../session/session'

type Entry = { route: RouteName; words: string; icon: IconName; countyOnly?: true; go: () => void }

const ENTRIES: Entry[] = [
  { route: 'countyOverview', words: '目标和期限', icon: 'chart', go: () => open('countyOverview') },
  { route: 'countyHouseholds', words: '各村的户', icon: 'people', go: () => open('countyHouseholds') },
  { route: 'countyStaff', words: '工作人员', icon: 'person', countyOnly: true, go: () => open('countyStaff') },
  { route: 'cadrePublish', words: '发公告', icon: 'edit', go: () => open('cadrePublish') },
  { route: 'cadreSent', words: '我发的公告', icon: 'eye', go: () => open('cadreSent') },
]

/** The pages of an officer, on top of each of them. */
export function CountyNav({ current }: { current: RouteName }) {
  const isCounty = hasRole(useMe(), 'county')
  return (
    <Box as="nav" label="县里的页面" className="u-desk-nav">
      {ENTRIES.filter(({ countyOnly }) => isCounty || !countyOnly).map(({ route, words, icon, go }) => (
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
