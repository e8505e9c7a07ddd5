import { Box, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type Tone = 'good' | 'waiting' | 'danger' | 'quiet'

const ICONS: Record<Tone, IconName | undefined> = {
  good: 'check',
  waiting: 'clock',
  danger: 'alert',
  quiet: undefined,
}

export interface TagProps {
  tone: Tone
  children: string
  icon?: IconName
}

/** A short state: always a word, and an icon beside it where colour carries meaning. */
export function Tag({ tone, children, icon = ICONS[tone] }: TagProps) {
  return (
    <Box className={`u-tag u-tone-${tone}`}>
      {icon && <Icon name={icon} small />}
      <Words>{children}</Words>
    </Box>
  )
}
