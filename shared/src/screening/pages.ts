import type { Fact } from '../facts/fact'
import { FACTS, findFact } from '../facts/vocabulary'
import type { RuleBook } from '../rules/condition'
import { factsOf, type Standing, standings } from '../rules/verdict'
import { type Answers, answerAt, type Person, toHousehold } from './answers'
import { BIRTHDAYS, FAMILY, PAGES, type PagePlan, pagesForOne } from './page-plan'

/** One fact on a page. `tick-people`: tick whom it is true of; `options`: choose one (for each person); `number`: yuan. */
export interface Field {
  readonly fact: string
  readonly level: 'household' | 'member'
  readonly question: string
  readonly help?: string | undefined
  readonly control: 'options' | 'tick-people' | 'number' | 'day'
  readonly options?: readonly { readonly value: string | boolean; readonly answer: string }[] | undefined
  /** Words beside the box, for ticks. */
  readonly tick?: string | undefined
  readonly unit?: string | undefined
  /** Whom it is asked of; empty for the household. */
  readonly people: readonly { readonly id: string; readonly relation: string }[]
  /** The paths that an answer goes to, in the order of `people`; one path for the household. */
  readonly paths: readonly string[]
}

/** One page to show. `family` asks who is there and how old (answer with `withPeople`), the others have fields. */
export interface Page {
  readonly id: string
  readonly kind: 'family' | 'household' | 'people'
  readonly title: string
  readonly help?: string | undefined
  readonly fields: readonly Field[]
}

export interface Settled {
  readonly eligible: number
  readonly ineligible: number
  readonly open: number
}

/** The page that settles most open policies soonest; null when nothing that could still be asked decides anything. */
export function nextPage(book: RuleBook, answers: Answers, asOf: string, policyId?: string): Page | null {
  const open = openFacts(book, answers, asOf, policyId)
  const plans = plansFor(book, asOf, policyId)
  const pageOf = (path: string) => pageIdOf(plans, path)
  const weights = new Map<string, number>()
  for (const paths of open) {
    const pages = new Set(paths.map(pageOf))
    for (const page of pages) weights.set(page, (weights.get(page) ?? 0) + 1 / (pages.size * pages.size))
  }
  const ids = [FAMILY.id, ...plans.map((plan) => plan.id), BIRTHDAYS.id]
  const [best] = ids.filter((id) => weights.has(id)).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
  return best === undefined ? null : buildPage(plans, answers, open, best)
}

/**
 * One page by its id as it stands now: what is answered on it and what is still wanted. For going back, and to let
 * questions follow on the same page (住校 once 小学 is chosen). Null where nothing on it matters any more.
 */
export function pageById(book: RuleBook, answers: Answers, asOf: string, id: string, policyId?: string): Page | null {
  const open = openFacts(book, answers, asOf, policyId)
  return buildPage(plansFor(book, asOf, policyId), answers, open, id)
}

/** How many policies are settled so far. */
export function settled(book: RuleBook, answers: Answers, asOf: string, policyId?: string): Settled {
  const counts = { eligible: 0, ineligible: 0, open: 0 }
  for (const { status } of asked(book, answers, asOf, policyId)) {
    if (status === 'eligible' || status === 'ineligible') counts[status]++
    else if (status === 'unknown') counts.open++
  }
  return counts
}

function asked(book: RuleBook, answers: Answers, asOf: string, policyId: string | undefined): Standing[] {
  const all = standings(book, toHousehold(book, answers, asOf), asOf)
  return policyId === undefined ? all : all.filter(({ policy }) => policy === policyId)
}

/** Per open policy, the paths still worth asking. */
function openFacts(book: RuleBook, answers: Answers, asOf: string, policyId: string | undefined): string[][] {
  return asked(book, answers, asOf, policyId)
    .map(({ missing }) => missing.filter((path) => !answers.passed.includes(path)))
    .filter((paths) => paths.length > 0)
}

function plansFor(book: RuleBook, asOf: string, policyId: string | undefined): readonly PagePlan[] {
  if (policyId === undefined) return PAGES
  const wanted = factsOf(book, policyId, asOf)
  const ofLevel = (level: Fact['level']) =>
    FACTS.filter((fact) => fact.level === level && fact.id !== 'birthDate' && wanted.has(fact.id)).map(({ id }) => id)
  return pagesForOne({ household: ofLevel('household'), member: ofLevel('member') })
}

function pageIdOf(plans: readonly PagePlan[], path: string): string {
  if (path === 'members') return FAMILY.id
  const fact = factName(path)
  return fact === 'birthDate' ? BIRTHDAYS.id : (plans.find((plan) => plan.facts.includes(fact))?.id ?? fact)
}

function buildPage(
  plans: readonly PagePlan[],
  answers: Answers,
  open: readonly (readonly string[])[],
  id: string,
): Page | null {
  if (id === FAMILY.id) return { ...FAMILY, kind: 'family', fields: [] }
  const wanted = new Set(open.flat())
  const plan = plans.find((candidate) => candidate.id === id)
  const birthdays = { ...BIRTHDAYS, level: 'member' as const, facts: ['birthDate'] }
  const shown: PagePlan & { help?: string } = id === BIRTHDAYS.id ? birthdays : (plan ?? unplanned(id))
  const fields = shown.facts.flatMap((fact) => fieldOf(shown, fact, answers, wanted) ?? [])
  if (fields.length === 0) return null
  const kind = shown.level === 'household' ? 'household' : 'people'
  return { id, kind, title: shown.title, help: shown.help, fields }
}

/** A fact that stands on no planned page gets its own: a county may ask for it in a new policy. */
function unplanned(fact: string): PagePlan {
  const known = findFact(fact)
  return { id: fact, level: known?.level ?? 'household', title: known?.question ?? fact, facts: known ? [fact] : [] }
}

function fieldOf(plan: PagePlan, id: string, answers: Answers, wanted: ReadonlySet<string>): Field | undefined {
  const fact = findFact(id)
  if (fact === undefined) return undefined
  const base = {
    fact: id,
    level: fact.level,
    question: fact.question,
    help: fact.help,
    tick: fact.tick,
    unit: fact.unit,
  }
  const options = fact.values?.map(({ value, answer }) => ({ value, answer }))
  const isTold = (path: string) => answerAt(answers, path) !== undefined || answers.passed.includes(path)
  const isShown = (path: string) => wanted.has(path) || isTold(path)
  if (fact.level === 'household') {
    if (!isShown(id)) return undefined
    return { ...base, control: fact.type === 'money' ? 'number' : 'options', options, people: [], paths: [id] }
  }
  const leader = plan.follows?.[id]
  const follows = (person: Person) =>
    leader === undefined || !plan.facts.includes(leader) || isTold(`members.${person.id}.${leader}`)
  const people = (answers.people ?? []).filter((person) => isShown(`members.${person.id}.${id}`) && follows(person))
  if (people.length === 0) return undefined
  const control = fact.type === 'boolean' ? 'tick-people' : fact.type === 'day' ? 'day' : 'options'
  return {
    ...base,
    control,
    options,
    people: people.map((person) => ({ id: person.id, relation: person.relation })),
    paths: people.map((person) => `members.${person.id}.${id}`),
  }
}

function factName(path: string): string {
  return path.split('.')[2] ?? path
}
