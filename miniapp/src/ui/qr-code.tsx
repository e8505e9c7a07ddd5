import { encode } from 'uqr'
import { onWeb } from '../platform/env'

const SIDE = 232

/** A code for a phone's camera. Only a desktop browser shows one, so the mini-program draws nothing. */
export function QrCode({ text, label }: { text: string; label: string }) {
  if (!onWeb) return null
  const { data, size } = encode(text, { border: 2 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('')
  return (
    <svg className="u-qr" role="img" aria-label={label} width={SIDE} height={SIDE} viewBox={`0 0 ${size} ${size}`}>
      <title>{label}</title>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
