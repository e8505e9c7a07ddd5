import { open } from '../platform/navigation'
import { Box, classes, Press, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type TabName = 'home' | 'policies' | 'jobs' | 'mine'

const TABS: { name: TabName; words: string; icon: IconName }[] = [
  { name: 'home', words: '首页', icon: 'home' },
  { name: 'policies', words: '政策', icon: 'policy' },
  { name: 'jobs', words: '找工作', icon: 'work' },
  { name: 'mine', words: '我的', icon: 'person' },
]

/** The four tabs of the web page; the phone has the platform's own bar (app.config.ts). */
export function TabBar({ current }: { current: TabName }) {
  return (
    <Box as="nav" label="主要页面" className="u-tabs">
      {TABS.map(({ name, words, icon }) => (
        <Press
          key={name}
          className={classes('u-tab', name === current && 'u-tab-on')}
          current={name === current}
          onPress={() => name !== current && open(name)}
        >
          <Icon name={icon} />
          <Words>{words}</Words>
        </Press>
      ))}
    </Box>
  )
}
