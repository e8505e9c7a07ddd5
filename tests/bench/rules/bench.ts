import { judgeColumns } from '@bangfutong/shared/rules/batch'
import { toColumns } from '@bangfutong/shared/rules/columns'
import { engineOn, type HouseholdRecord, judge, standings } from '@bangfutong/shared/rules/index'
import { median, quantile, type Result, rounded, writeResults } from '../result'
import { peers } from './peers'
import { bookOf, households, TODAY } from './workload'

const ROUNDS = 9
const book = bookOf(200)
const few = households(book, 1_000, 2017)
const results: Result[] = []

/** Milliseconds for one household each, the engines taking turns. */
async function sideBySide(runs: Map<string, (household: HouseholdRecord) => unknown>): Promise<Map<string, number[]>> {
  const times = new Map([...runs.keys()].map((name) => [name, [] as number[]]))
  const perRound = Math.floor(few.length / ROUNDS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of runs) {
      for (const household of few.slice(round * perRound, (round + 1) * perRound)) {
        const start = performance.now()
        await run(household)
        times.get(name)?.push(performance.now() - start)
      }
    }
    console.log(`  round ${round + 1} of ${ROUNDS}`)
  }
  return times
}

console.log('200 rules, 1,000 completely known households')
const others = await peers(book)
for (const household of few.slice(0, 200)) {
  judge(book, household, TODAY)
  const ours = standings(book, household, TODAY).map(({ status }) => status === 'eligible')
  for (const [name, peer] of others) {
    const theirs = await peer(household)
    if (ours.some((answer, i) => answer !== theirs[i])) throw new Error(`${name} answers differently`)
  }
}
const explained = 'ours, explained'
const nearest = 'ours, explained, with the nearest change'
const times = await sideBySide(
  new Map<string, (household: HouseholdRecord) => unknown>([
    [explained, (household) => judge(book, household, TODAY, { nearest: false })],
    [nearest, (household) => judge(book, household, TODAY)],
    ...others,
  ]),
)
const medians = Object.fromEntries([...others.keys()].map((name) => [name, rounded(median(times.get(name) ?? []))]))
for (const name of [explained, nearest]) {
  const p99 = quantile(times.get(name) ?? [], 0.99)
  const target = 'p99 < 1 ms'
  const metric = `200 rules, one household, ${name.slice(6)}, p99`
  results.push({ metric, unit: 'ms', ours: rounded(p99), peers: {}, ratio: rounded(1 / p99), target, met: p99 < 1 })
}
const ours = median(times.get(explained) ?? [])
const ratio = rounded((medians['json-rules-engine'] ?? Number.NaN) / ours)
results.push({
  metric: '200 rules, one household, explained, median against verdicts of peers',
  unit: 'ms',
  ours: rounded(ours),
  peers: medians,
  ratio,
  target: '≥ 50 × json-rules-engine',
  met: ratio >= 50,
})

console.log('200 rules, 100,000 households, verdicts only')
const many = households(book, 100_000, 12)
const started = performance.now()
const columns = toColumns(book.facts, many, TODAY)
const building = performance.now() - started
const engine = engineOn(book, TODAY)
const batches = Array.from({ length: ROUNDS }, () => {
  const start = performance.now()
  judgeColumns(engine, columns)
  return performance.now() - start
})
const batch = median(batches) / 1_000
results.push({
  metric: '100,000 households × 200 rules, verdicts only, columns ready',
  unit: 's',
  ours: rounded(batch),
  peers: {},
  ratio: rounded(0.5 / batch),
  target: '< 0.5 s',
  met: batch < 0.5,
})
results.push({
  metric: 'building the columns of 100,000 households',
  unit: 's',
  ours: rounded(building / 1_000),
  peers: {},
  ratio: 1,
  target: 'reported',
  met: true,
})
writeResults('rules', results)
