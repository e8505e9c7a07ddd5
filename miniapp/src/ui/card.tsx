import type { ReactNode } from 'react'
import { Box, classes, Press, Words } from './element'

export interface CardProps {
  children: ReactNode
  /** `stale`: still shown, but may no longer be true. */
  tone?: 'plain' | 'stale'
  label?: string
}

/** A group of things that belong together; parts inside stand one gap apart. */
export function Card({ children, tone = 'plain', label }: CardProps) {
  return (
    <Box as="section" className={classes('u-card', tone === 'stale' && 'u-card-stale')} label={label}>
      {children}
    </Box>
  )
}

/** A card that opens a page: the whole of it is the target. Holds words only, nothing else to press. */
export function PressCard({ children, tone = 'plain', onPress }: Omit<CardProps, 'label'> & { onPress: () => void }) {
  return (
    <Press className={classes('u-card u-press-card', tone === 'stale' && 'u-card-stale')} onPress={onPress}>
      {children}
    </Press>
  )
}

/** A hairline between two parts of a card. */
export function Divider() {
  return <Box className="u-divider" decorative />
}

/** Parts side by side: the first takes what is left, the others their own width; wraps when the words are large. */
export function Row({ children, top = false }: { children: ReactNode; top?: boolean }) {
  return <Box className={classes('u-row', top && 'u-row-top')}>{children}</Box>
}

/** Parts one below the other, closer than the parts of a card. */
export function Stack({ children, grow = false }: { children: ReactNode; grow?: boolean }) {
  return <Box className={classes('u-stack', grow && 'u-grow')}>{children}</Box>
}

export interface TitleProps {
  children: ReactNode
  /** 1 is the page's one sentence, 2 a card's, 3 a part of a card. */
  level?: 1 | 2 | 3
}

export function Title({ children, level = 2 }: TitleProps) {
  return (
    <Words as={`h${level}`} className={`u-title-${level}`}>
      {children}
    </Words>
  )
}

/** A paragraph in body size; `quiet` is secondary. */
export function Text({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  return (
    <Words as="p" className={quiet ? 'u-second' : 'u-body'}>
      {children}
    </Words>
  )
}

export interface KeyFigureProps {
  /** What the figure is, above it. */
  label?: string
  figure: string
  unit?: string
  /** Small words beside it: where it comes from, for when. */
  note?: string
}

export function KeyFigure({ label, figure, unit, note }: KeyFigureProps) {
  return (
    <Box className="u-figure-block">
      {label && (
        <Words as="p" className="u-second">
          {label}
        </Words>
      )}
      <Box className="u-figure-line">
        <Words as="strong" className="u-figure">
          {unit ? `${figure} ${unit}` : figure}
        </Words>
        {note && <Words className="u-second">{note}</Words>}
      </Box>
    </Box>
  )
}

/** The first sign of a name, where others would put a photo. */
export function Initial({ name }: { name: string }) {
  return (
    <Box className="u-initial" decorative>
      {name.slice(0, 1)}
    </Box>
  )
}
