import type { ReactNode } from 'react'
import { Box, Words } from './element'
import { Icon } from './icon'

/** What to do one after another, numbered; or a plain list of things with ticks to prepare. */
export function Steps({ items, numbered = true }: { items: readonly string[]; numbered?: boolean }) {
  return (
    <Box as={numbered ? 'ol' : 'ul'} className="u-steps">
      {items.map((item, i) => (
        <Box as="li" key={item} className="u-step">
          <Box className="u-step-number" decorative>
            {numbered ? String(i + 1) : <Icon name="check" small />}
          </Box>
          <Box className="u-grow">
            <Words as="p" className="u-body">
              {item}
            </Words>
          </Box>
        </Box>
      ))}
    </Box>
  )
}

/** Words of another paper, set apart from our own. */
export function Quoted({ children }: { children: ReactNode }) {
  return (
    <Words as="p" className="u-body u-quote">
      {children}
    </Words>
  )
}

/** Text that keeps its own line breaks. */
export function Lines({ children }: { children: string }) {
  return (
    <Words as="p" className="u-body-lines">
      {children}
    </Words>
  )
}
