import type { ReactNode } from 'react'
import { Box, Press, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export interface ListRowProps {
  title: string
  detail?: string | undefined
  icon?: IconName
  /** A Tag, or a few words. */
  end?: ReactNode
  /** The same, under the words, where it is long. */
  below?: ReactNode
  onPress?: () => void
}

/** One line of a list; with `onPress` the whole line is the target. */
export function ListRow({ title, detail, icon, end, below, onPress }: ListRowProps) {
  const body = (
    <>
      {icon && (
        <Box className="u-list-icon" decorative>
          <Icon name={icon} />
        </Box>
      )}
      <Box className="u-grow">
        <Words as="p" className="u-list-title">
          {title}
        </Words>
        {detail && (
          <Words as="p" className="u-second">
            {detail}
          </Words>
        )}
        {below}
      </Box>
      {end}
      {onPress && <Icon name="forward" small />}
    </>
  )
  return (
    <Box as="li" className="u-list-item">
      {onPress ? (
        <Press className="u-list-row" onPress={onPress}>
          {body}
        </Press>
      ) : (
        <Box className="u-list-row">{body}</Box>
      )}
    </Box>
  )
}

export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <Box as="ul" className="u-list" label={label}>
      {children}
    </Box>
  )
}
