import { Box } from './element'
import type { IconName } from './icon-names'

export interface IconProps {
  name: IconName
  /** What it means, where no words beside it say so; without it the icon is decoration. */
  label?: string
  small?: boolean
}

export function Icon({ name, label, small }: IconProps) {
  const className = `u-icon u-icon-${name}${small ? ' u-icon-small' : ''}`
  return <Box className={className} role={label ? 'img' : undefined} label={label} decorative={!label || undefined} />
}
