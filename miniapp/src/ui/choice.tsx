import type { ReactNode } from 'react'
import { Box, classes, Press, Words } from './element'
import { Icon } from './icon'

export interface ChoiceProps {
  children: string
  detail?: string | undefined
  checked: boolean
  onPress: () => void
  /** `many`: several may be ticked; `one`: this one instead of the others. */
  kind?: 'many' | 'one'
}

/** One big answer. */
export function Choice({ children, detail, checked, onPress, kind = 'many' }: ChoiceProps) {
  return (
    <Press
      role={kind === 'many' ? 'checkbox' : 'radio'}
      checked={checked}
      className={classes('u-choice', checked && 'u-choice-on')}
      onPress={onPress}
    >
      <Box className="u-grow">
        <Words as="p" className="u-choice-words">
          {children}
        </Words>
        {detail && (
          <Words as="p" className="u-second">
            {detail}
          </Words>
        )}
      </Box>
      <Box className={classes('u-choice-mark', kind === 'one' && 'u-choice-round')} decorative>
        {checked && <Icon name="check" />}
      </Box>
    </Press>
  )
}

/** The answers to one question; `label` repeats the question for a screen reader. */
export function ChoiceGroup({ label, one = false, children }: { label: string; one?: boolean; children: ReactNode }) {
  return (
    <Box role={one ? 'radiogroup' : 'group'} label={label} className="u-choices">
      {children}
    </Box>
  )
}

/** A switch with its words: 大字版 开/关. */
export function SwitchRow({
  children,
  detail,
  on,
  onPress,
}: {
  children: string
  detail?: string
  on: boolean
  onPress: () => void
}) {
  return (
    <Press role="switch" checked={on} className="u-list-row" onPress={onPress}>
      <Box className="u-grow">
        <Words as="p" className="u-list-title">
          {children}
        </Words>
        {detail && (
          <Words as="p" className="u-second">
            {detail}
          </Words>
        )}
      </Box>
      <Box className={classes('u-switch', on && 'u-switch-on')} decorative>
        <Box className="u-switch-knob" />
      </Box>
      <Words className="u-second">{on ? '已开' : '已关'}</Words>
    </Press>
  )
}

/** Filters in one line that scrolls sideways. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="group" label={label} className="u-chips">
      {children}
    </Box>
  )
}

export function Chip({ children, on, onPress }: { children: string; on: boolean; onPress: () => void }) {
  return (
    <Press role="checkbox" checked={on} className="u-chip" onPress={onPress}>
      <Box className={classes('u-pill', on && 'u-pill-on')}>
        {on && <Icon name="check" small />}
        <Words>{children}</Words>
      </Box>
    </Press>
  )
}
