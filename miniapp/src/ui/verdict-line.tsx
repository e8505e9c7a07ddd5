import type { ReactNode } from 'react'
import { Box, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type Outcome = 'yes' | 'no' | 'unknown'

const LOOKS: Record<Outcome, { icon: IconName; label: string; tone: string }> = {
  yes: { icon: 'check', label: '符合', tone: 'good' },
  no: { icon: 'cross', label: '不符合', tone: 'danger' },
  unknown: { icon: 'question', label: '还不清楚', tone: 'waiting' },
}

export interface VerdictLineProps {
  outcome: Outcome
  children: string
  /** Who or what it hangs on, in smaller words. */
  detail?: ReactNode
}

/** One condition of a policy: ✓ ✕ ? and its sentence. */
export function VerdictLine({ outcome, children, detail }: VerdictLineProps) {
  const { icon, label, tone } = LOOKS[outcome]
  return (
    <Box as="li" className="u-verdict">
      <Box className={`u-verdict-mark u-tone-${tone}`}>
        <Icon name={icon} label={label} small />
      </Box>
      <Box className="u-grow">
        <Words as="p" className="u-body">
          {children}
        </Words>
        {detail && (
          <Words as="p" className="u-second">
            {detail}
          </Words>
        )}
      </Box>
    </Box>
  )
}

export function VerdictLines({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <Box as="ul" className="u-verdicts" label={label}>
      {children}
    </Box>
  )
}
