import type { ReactNode } from 'react'
import { Box, Press, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export interface TileProps {
  icon: IconName
  title: string
  detail?: string
  onPress: () => void
}

/** One of a few equal ways to go, in a grid. */
export function Tile({ icon, title, detail, onPress }: TileProps) {
  return (
    <Press className="u-tile" onPress={onPress}>
      <Icon name={icon} />
      <Words className="u-tile-title">{title}</Words>
      {detail && <Words className="u-second">{detail}</Words>}
    </Press>
  )
}

export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box as="section" label={label} className="u-tiles">
      {children}
    </Box>
  )
}
