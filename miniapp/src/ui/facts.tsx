import { Box, Words } from './element'

export interface Fact {
  name: string
  /** Left out of the list where it is not known. */
  value: string | undefined
}

/** What it is, and under it what it says: 上班时间 8:30–16:00. */
export function Facts({ items, label }: { items: readonly Fact[]; label?: string }) {
  return (
    <Box as="ul" className="u-facts" label={label}>
      {items.map(({ name, value }) =>
        value ? (
          <Box as="li" key={name} className="u-stack">
            <Words as="p" className="u-second">
              {name}
            </Words>
            <Words as="p" className="u-body">
              {value}
            </Words>
          </Box>
        ) : null,
      )}
    </Box>
  )
}

/** A code in groups, large enough to be read out. */
export function CodeWords({ code, label }: { code: string; label: string }) {
  return (
    <Words as="p" className="u-code" label={label}>
      {code}
    </Words>
  )
}
