import type { Node } from './compile'
import type { Frame } from './evaluate'

export interface Change {
  readonly fact: string
  readonly to: string | number | boolean
  readonly step: string
  readonly assumed?: true
}
export interface Nearest {
  readonly changes: readonly Change[]
  readonly assumed: number
}

export function nearestChange(_frame: Frame, _root: Node, _asOf: string): Nearest | null {
  return null
}
