import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line of a benchmark; `ratio` above 1 means ours is better than the peer or limit that the target speaks of. */
export interface Result {
  readonly metric: string
  readonly unit: string
  readonly ours: number
  readonly peers: { readonly [name: string]: number }
  readonly ratio: number
  readonly target: string
  readonly met: boolean
}

export function writeResults(name: string, results: readonly Result[]): void {
  const folder = join(process.cwd(), 'tests/bench/results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`)
  for (const { metric, ours, unit, ratio, target, met } of results) {
    console.log(`${met ? 'met   ' : 'MISSED'} ${metric}: ${ours} ${unit} (ratio ${ratio}; target ${target})`)
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN
}

export const rounded = (value: number) => Number(value.toPrecision(4))
