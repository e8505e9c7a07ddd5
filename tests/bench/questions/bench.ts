import { join } from 'node:path'
import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { type HouseholdRecord, standings } from '@bangfutong/shared/rules/index'
import { type Answers, applyAnswer, NO_ANSWERS, nextPage, withPeople } from '@bangfutong/shared/screening/index'
import { PAGES } from '@bangfutong/shared/screening/page-plan'
import { type Result, rounded, writeResults } from '../result'
import { households, random, TODAY } from '../rules/workload'

const pack = readPackFolder(join(process.cwd(), 'shared/packs/360729-2017'))
const PAGE_IDS = ['family', ...PAGES.map(({ id }) => id)]
const FACTS_ASKED = 1 + PAGES.flatMap(({ facts }) => facts).length

/** Families as the county has them: nineteen in twenty registered or exited, schooling and work by age. */
function families(count: number): HouseholdRecord[] {
  const next = random(99)
  const made = households(pack, count, 41)
  return made.map((household) => ({
    ...household,
    registration: next() < 0.03 ? 'none' : next() < 0.5 ? 'registered' : 'exited',
    members: household.members?.map((member) => {
      const age = 2017 - Number(String(member['birthDate']).slice(0, 4))
      const school = age < 3 || age > 22 ? 'none' : age < 7 ? 'preschool' : age < 13 ? 'primary' : member['school']
      const child =
        age < 16 ? { labour: 'none', wantsWork: false, startsBusiness: false, everMarried: false, work: 'none' } : {}
      return { ...member, school, ...child }
    }),
  })) as HouseholdRecord[]
}

/** The household as it is known once these pages are answered. */
function knownAfter(truth: HouseholdRecord, pages: ReadonlySet<string>): HouseholdRecord {
  const asked = new Set(PAGES.filter(({ id }) => pages.has(id)).flatMap(({ facts }) => facts))
  const keep = (facts: object) => Object.fromEntries(Object.entries(facts).filter(([fact]) => asked.has(fact)))
  const members = truth.members?.map((m) => ({ ...keep(m), id: m.id, birthDate: m['birthDate'] }))
  return { ...keep(truth), ...(pages.has('family') && { members }) } as HouseholdRecord
}

const open = (household: HouseholdRecord) =>
  standings(pack, household, TODAY).filter(({ status }) => status === 'unknown').length

/** Pages of a fixed order until everything is settled, leaving out those that ask nothing any more when `skipping`. */
function inOrder(truth: HouseholdRecord, order: readonly string[], skipping: boolean): number {
  const done = new Set<string>()
  let shown = 0
  for (const page of order) {
    const household = knownAfter(truth, done)
    const missing = standings(pack, household, TODAY).flatMap((standing) => [...standing.missing])
    if (missing.length === 0) break
    done.add(page)
    const wanted = page === 'family' ? ['members'] : (PAGES.find(({ id }) => id === page)?.facts ?? [])
    const isAsked = missing.some((path) => wanted.includes(path.split('.')[2] ?? path))
    // Before the family is known, no page about its members can be shown to be needless.
    if (!skipping || isAsked || household.members === undefined) shown++
  }
  return shown
}

function shuffled(list: readonly string[], next: () => number): string[] {
  return list
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** As the product asks, page after page. */
function asAsked(truth: HouseholdRecord): number {
  let answers: Answers = NO_ANSWERS
  for (let shown = 0; ; shown++) {
    const page = nextPage(pack, answers, TODAY)
    if (page === null) return shown
    if (page.kind === 'family') {
      answers = withPeople(
        answers,
        (truth.members ?? []).map(({ id, birthDate }) => ({
          id,
          relation: id,
          years: 2017 - Number(String(birthDate).slice(0, 4)),
        })),
      )
      continue
    }
    const facts = page.id === 'birthdays' ? ['birthDate'] : (PAGES.find(({ id }) => id === page.id)?.facts ?? [])
    for (const fact of facts) {
      if (truth[fact] !== undefined) answers = applyAnswer(answers, fact, truth[fact] as string)
      for (const member of truth.members ?? []) {
        if (member[fact] !== undefined)
          answers = applyAnswer(answers, `members.${member.id}.${fact}`, member[fact] as string)
      }
    }
  }
}

/** The fewest pages that settle this household, knowing its answers beforehand: every set of pages is tried. */
function lowerBound(truth: HouseholdRecord): number {
  let best = PAGE_IDS.length
  for (let bits = 0; bits < 1 << PAGE_IDS.length; bits++) {
    const pages = PAGE_IDS.filter((_, i) => bits & (1 << i))
    if (pages.length < best && open(knownAfter(truth, new Set(pages))) === 0) best = pages.length
  }
  return best
}

const next = random(5)
const sample = families(300)
const mean = (count: (truth: HouseholdRecord) => number) =>
  sample.reduce((sum, truth) => sum + count(truth), 0) / sample.length
console.log(`${sample.length} households, all facts hidden`)
const ours = mean(asAsked)
console.log('  ours asked')
const peers = {
  random: rounded(mean((truth) => inOrder(truth, shuffled(PAGE_IDS, next), true))),
  'fixed order, all facts, a page each': FACTS_ASKED,
  'fixed order, grouped pages, all': PAGE_IDS.length,
  'fixed order, grouped pages, skipping settled': rounded(mean((truth) => inOrder(truth, PAGE_IDS, true))),
  'lower bound': 0,
}
console.log('  other orders asked; trying every set of pages for the lower bound')
peers['lower bound'] = rounded(mean(lowerBound))
const row = (metric: string, ratio: number, target: string, met: boolean): Result => ({
  metric,
  unit: 'pages',
  ours: rounded(ours),
  peers,
  ratio: rounded(ratio),
  target,
  met,
})
const bound = ours / peers['lower bound']
writeResults('questions', [
  row(
    'mean pages until every policy is settled, against a form',
    FACTS_ASKED / ours,
    '≤ 60 % of asking everything',
    ours <= 0.6 * FACTS_ASKED,
  ),
  row(
    'mean pages until every policy is settled, against the lower bound',
    1 / bound,
    '≤ 1.15 × the lower bound',
    bound <= 1.15,
  ),
])
