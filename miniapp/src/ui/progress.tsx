import { Box } from './element'

/** How far a walk of pages has come. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  const percent = of > 0 ? Math.min(100, Math.round((done / of) * 100)) : 0
  return (
    <Box className="u-progress" role="img" label={label}>
      <Box className="u-progress-done" style={{ width: `${percent}%` }} />
    </Box>
  )
}
