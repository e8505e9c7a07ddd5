import type { ReactNode } from 'react'
import { Box, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import type { Tone } from './tag'

const ICONS: Record<Tone, IconName> = { good: 'check', waiting: 'clock', danger: 'alert', quiet: 'info' }

/** A message in the page: what happened, what happens next and when. */
export function Banner({ tone, title, children }: { tone: Tone; title: string; children?: ReactNode }) {
  return (
    <Box className={`u-banner u-tone-${tone}`} live="polite">
      <Icon name={ICONS[tone]} />
      <Box className="u-grow">
        <Words as="p" className="u-banner-title">
          {title}
        </Words>
        {children && (
          <Words as="p" className="u-banner-words">
            {children}
          </Words>
        )}
      </Box>
    </Box>
  )
}
