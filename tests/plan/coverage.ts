import type { Plan } from '@bangfutong/shared/schema/plan'
import { ignoredNumbers } from './ignored'
import { type Printed, printedNumbers } from './numbers'

interface Span {
  readonly from: number
  readonly to: number
}

/** A value of a target that wants its own number in the source. */
interface Claim extends Span {
  readonly label: string
  readonly value: number
}

export interface Coverage {
  /** Numbers of the source that no target, deadline or reason accounts for. */
  readonly missed: readonly string[]
  /** Values of targets that no number of their quote accounts for. */
  readonly unfounded: readonly string[]
  /** Reasons that account for nothing. */
  readonly idle: readonly string[]
}

/** Pairs every number of the source with one target of its own: one number, one target. */
export function coverageOf(plan: Plan, source: string): Coverage {
  const dates = plan.deadlines.map((d) => spanOf(d.printed, source, source.indexOf(d.quote)))
  const excuses = ignoredNumbers.map((entry) => ({ ...entry, spans: spansOf(entry.phrase, source) }))
  const numbers = printedNumbers(source).filter((n) => !isHeading(source, n) && !dates.some((d) => inside(n, d)))
  const counted = numbers.filter((n) => !excuses.some(({ spans }) => spans.some((span) => inside(n, span))))
  const claims = claimsOf(plan, source)
  const pairs = pair(counted, claims)
  return {
    missed: counted.filter((n) => !pairs.has(n)).map((n) => source.slice(Math.max(0, n.at - 12), n.at + 12)),
    unfounded: claims.filter((claim) => ![...pairs.values()].includes(claim)).map((claim) => claim.label),
    idle: excuses
      .filter(({ spans }) => !spans.some((s) => numbers.some((n) => inside(n, s))))
      .map(({ phrase }) => phrase),
  }
}

function claimsOf(plan: Plan, source: string): Claim[] {
  return plan.targets
    .filter((target) => !target.counted)
    .flatMap(({ id, value, valueTo, quote }) => {
      const span = spanOf(quote, source)
      const values = valueTo === undefined ? [value] : [value, valueTo]
      return values.map((v) => ({ ...span, value: v, label: `${id} = ${v}` }))
    })
}

/** Maximum matching of numbers with claims (Kuhn): a number shared by two claims serves only one. */
function pair(numbers: readonly Printed[], claims: readonly Claim[]): Map<Printed, Claim> {
  const ownerOf = new Map<Claim, Printed>()
  const place = (number: Printed, seen: Set<Claim>): boolean => {
    for (const claim of claims) {
      if (seen.has(claim) || claim.value !== number.value || !inside(number, claim)) continue
      seen.add(claim)
      const owner = ownerOf.get(claim)
      if (owner && !place(owner, seen)) continue
      ownerOf.set(claim, number)
      return true
    }
    return false
  }
  for (const number of numbers) place(number, new Set())
  return new Map([...ownerOf].map(([claim, number]) => [number, claim]))
}

const inside = (number: Printed, span: Span) => number.at >= span.from && number.at + number.text.length <= span.to

/** 一、 or (一) at the start of a line. */
const isHeading = (source: string, { at, text }: Printed) =>
  /^\n\(?[一二三四五六七八九][、)]$/.test(source.slice(source.lastIndexOf('\n', at), at + text.length + 1))

function spanOf(text: string, source: string, after = 0): Span {
  const from = source.indexOf(text, after)
  return from < 0 ? { from: -1, to: -1 } : { from, to: from + text.length }
}

function spansOf(text: string, source: string): Span[] {
  const spans: Span[] = []
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    spans.push({ from: at, to: at + text.length })
  }
  return spans
}
