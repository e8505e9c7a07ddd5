import type { Random } from './random'

/** As many whole numbers as `count` that add up to `total`, spread as the weights say, each within their range. */
export function sizesOf(
  random: Random,
  count: number,
  total: number,
  weights: readonly (readonly [number, number])[],
): number[] {
  const sizes = Array.from({ length: count }, () => random.weighted(weights))
  const [least, most] = [weights[0]![0], weights.at(-1)![0]]
  let missing = total - sizes.reduce((sum, size) => sum + size, 0)
  while (missing !== 0) {
    const at = random.int(0, count - 1)
    const changed = sizes[at]! + Math.sign(missing)
    if (changed < least || changed > most) continue
    sizes[at] = changed
    missing -= Math.sign(missing)
  }
  return sizes
}

/** The first of the list, in its order, whose sizes add up to exactly `total`; later small ones fill the last gap. */
export function chosenTo<T extends { size: number }>(inOrder: readonly T[], total: number): Set<T> {
  const chosen = new Set<T>()
  let left = total
  for (const entry of inOrder) {
    if (entry.size > left) continue
    chosen.add(entry)
    left -= entry.size
    if (left === 0) return chosen
  }
  throw new RangeError(`${left} of ${total} people are left over`)
}

/** Shares of a whole in proportion to the weights, whole numbers that add up exactly (largest remainder). */
export function proportional(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (weight * total) / sum)
  const shares = exact.map(Math.floor)
  const byRemainder = exact.map((value, at) => ({ at, rest: value - Math.floor(value) }))
  byRemainder.sort((a, b) => b.rest - a.rest || a.at - b.at)
  const missing = total - shares.reduce((a, b) => a + b, 0)
  for (const { at } of byRemainder.slice(0, missing)) shares[at]! += 1
  return shares
}

/** Splits `total` into `parts` whole numbers between `least` and `most`, uneven as in life. */
export function splitBetween(random: Random, total: number, parts: number, least: number, most: number): number[] {
  if (total < parts * least || total > parts * most) throw new RangeError(`${total} does not fit ${parts} parts`)
  const split = Array.from({ length: parts }, () => least)
  for (let left = total - parts * least; left > 0; left--) {
    const open = split.flatMap((size, at) => (size < most ? [at] : []))
    split[random.pick(open)]! += 1
  }
  return split
}
