/**
 * The order that settles most policies soonest: a fact counts for each open policy that misses it, and counts more
 * where fewer others stand beside it. Every asked fact lightens the policies it belongs to, so weights change after
 * each choice. Ties go to the fact named first.
 */
export function orderQuestions(missing: readonly (readonly string[])[]): string[] {
  const places = new Map<string, number>()
  const waiting: string[] = []
  const weights: number[] = []
  const policiesOf: number[][] = []
  missing.forEach((facts, policy) => {
    for (const fact of facts) {
      const known = places.get(fact)
      const at = known ?? waiting.length
      if (known === undefined) {
        places.set(fact, at)
        waiting.push(fact)
        weights.push(0)
        policiesOf.push([])
      }
      weights[at] = (weights[at] as number) + 1 / facts.length
      policiesOf[at]?.push(policy)
    }
  })
  const left = missing.map((facts) => facts.length)
  return waiting.map(() => {
    const best = heaviest(weights)
    weights[best] = Number.NEGATIVE_INFINITY
    for (const policy of policiesOf[best] as number[]) {
      const size = left[policy] as number
      left[policy] = size - 1
      if (size === 1) continue
      const more = 1 / (size - 1) - 1 / size
      for (const fact of missing[policy] as readonly string[]) {
        const at = places.get(fact) as number
        weights[at] = (weights[at] as number) + more
      }
    }
    return waiting[best] as string
  })
}

/** The place of the greatest weight; weights that differ only by rounding are equal. */
function heaviest(weights: readonly number[]): number {
  let best = 0
  for (let i = 1; i < weights.length; i++) {
    if ((weights[i] as number) > (weights[best] as number) + 1e-9) best = i
  }
  return best
}
