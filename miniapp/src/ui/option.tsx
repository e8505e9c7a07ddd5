import type { ReactNode } from 'react'
import { Box, classes, Press, Words } from './element'
import { Icon } from './icon'

export interface OptionProps {
  children: string
  on: boolean
  onPress: () => void
  /** `many`: several may be chosen; `one`: this one instead of the others. */
  kind?: 'many' | 'one'
}

/** An answer as wide as its words, where a question has many of them. */
export function Option({ children, on, onPress, kind = 'many' }: OptionProps) {
  return (
    <Press
      role={kind === 'many' ? 'checkbox' : 'radio'}
      checked={on}
      className={classes('u-option', on && 'u-option-on')}
      onPress={onPress}
    >
      {on && <Icon name="check" small />}
      <Words>{children}</Words>
    </Press>
  )
}

/** Answers side by side, as many on a line as fit; `label` repeats the question for a screen reader. */
export function Options({ label, one = false, children }: { label: string; one?: boolean; children: ReactNode }) {
  return (
    <Box role={one ? 'radiogroup' : 'group'} label={label} className="u-options">
      {children}
    </Box>
  )
}

/** Two buttons in one line: the first as wide as its words, the second takes what is left. */
export function Pair({ children }: { children: ReactNode }) {
  return <Box className="u-pair">{children}</Box>
}
