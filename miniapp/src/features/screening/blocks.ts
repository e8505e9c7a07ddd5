import {
  type Answers,
  answerAt,
  applyAnswer,
  clearAnswer,
  type Field,
  type Page,
} from '@bangfutong/shared/screening/index'

type Value = string | boolean

export interface Row {
  readonly path: string
  /** 女儿，13 岁; or the words of a tick. */
  readonly words: string
}

export interface Option {
  readonly value: Value
  readonly words: string
}

interface Head {
  readonly id: string
  readonly title: string
  readonly help?: string | undefined
}

/** Choose one of a few answers. */
export interface OneBlock extends Head {
  readonly kind: 'one'
  readonly path: string
  readonly options: readonly Option[]
}

/** Tick what is true; with `options`, a tick asks which. What is not ticked is `none`. */
export interface TicksBlock extends Head {
  readonly kind: 'ticks'
  readonly rows: readonly Row[]
  readonly none: Option
  readonly options: readonly Option[]
}

export interface MoneyBlock extends Head {
  readonly kind: 'money'
  readonly path: string
  readonly unit: string
}

export interface DayBlock extends Head {
  readonly kind: 'day'
  readonly path: string
  /** The year the family's words point to. */
  readonly year?: string | undefined
}

export type Block = OneBlock | TicksBlock | MoneyBlock | DayBlock

const NOBODY: Readonly<Record<string, string>> = {
  school: '没有人上学',
  labour: '没有人能干活',
  work: '没有人在外打工',
}
const PLAIN_NONE = '都没有'

/** A page of the screening as what is drawn: one block a question, plans of the household together as ticks. */
export function blocksOf(page: Page, answers: Answers, asOf: string): Block[] {
  const ticks = page.fields.filter(isHouseholdTick)
  const blocks: Block[] = []
  for (const field of page.fields) {
    if (!isHouseholdTick(field)) blocks.push(...blocksOfField(field, answers, asOf))
    else if (field === ticks[0]) blocks.push(planTicks(ticks))
  }
  return blocks
}

const isHouseholdTick = (field: Field) => field.level === 'household' && field.tick !== undefined

function planTicks(fields: readonly Field[]): TicksBlock {
  return {
    kind: 'ticks',
    id: 'plans',
    title: '您家有这些情况或打算吗？',
    help: '可以点几个。',
    rows: fields.map((field) => ({ path: field.paths[0] as string, words: field.tick as string })),
    none: { value: false, words: PLAIN_NONE },
    options: [],
  }
}

function blocksOfField(field: Field, answers: Answers, asOf: string): Block[] {
  const head = { id: field.fact, title: field.question, help: field.help }
  const options = (field.options ?? []).map(({ value, answer }) => ({ value, words: answer }))
  const rows = field.people.map(({ id }, i) => ({ path: field.paths[i] as string, words: personWords(answers, id) }))
  if (field.level === 'household') {
    const path = field.paths[0] as string
    if (field.control === 'number') return [{ ...head, kind: 'money', path, unit: field.unit ?? '元' }]
    return [{ ...head, kind: 'one', path, options }]
  }
  if (field.control === 'day') {
    return rows.map(({ path, words }, i) => ({
      ...head,
      kind: 'day',
      id: path,
      title: `${words}：哪天生的？`,
      path,
      year: birthYear(answers, field.people[i]?.id, asOf),
    }))
  }
  if (field.control === 'tick-people') {
    return [{ ...head, kind: 'ticks', rows, none: { value: false, words: PLAIN_NONE }, options: [] }]
  }
  const none = options.find(({ value }) => value === 'none')
  if (none) {
    const words = NOBODY[field.fact] ?? PLAIN_NONE
    const others = options.filter((option) => option !== none)
    return [{ ...head, kind: 'ticks', rows, none: { value: none.value, words }, options: others }]
  }
  return rows.map(({ path, words }) => ({
    ...head,
    kind: 'one',
    id: path,
    title: `${words}：${field.question}`,
    path,
    options,
  }))
}

export function personWords(answers: Answers, id: string): string {
  const person = answers.people?.find((one) => one.id === id)
  if (!person) return ''
  return person.years === undefined ? person.relation : `${person.relation}，${person.years} 岁`
}

function birthYear(answers: Answers, id: string | undefined, asOf: string): string | undefined {
  const years = answers.people?.find((person) => person.id === id)?.years
  return years === undefined ? undefined : String(Number(asOf.slice(0, 4)) - years)
}

// Answering

export const isTold = (answers: Answers, path: string): boolean =>
  answerAt(answers, path) !== undefined || answers.passed.includes(path)

export const pathsOf = (block: Block): readonly string[] =>
  block.kind === 'ticks' ? block.rows.map(({ path }) => path) : [block.path]

/** How a block of ticks stands: `none` and `unclear` are its last two answers. */
export function ticksOf(answers: Answers, block: TicksBlock) {
  const values = block.rows.map(({ path }) => answerAt(answers, path))
  return {
    ticked: block.rows
      .filter((_, i) => values[i] !== undefined && values[i] !== block.none.value)
      .map(({ path }) => path),
    none: values.every((value) => value === block.none.value),
    unclear: block.rows.some(({ path }) => answers.passed.includes(path)),
  }
}

/** Ticks or unticks a row that needs no further choice. */
export function toggleTick(answers: Answers, path: string): Answers {
  return answerAt(answers, path) === true ? clearAnswer(answers, path) : applyAnswer(answers, path, true)
}

/** Nobody and nothing: the last answer but one. Pressed again it is taken back. */
export function pressNone(answers: Answers, block: TicksBlock): Answers {
  const { none } = ticksOf(answers, block)
  const change = none
    ? (now: Answers, path: string) => clearAnswer(now, path)
    : (now: Answers, path: string) => applyAnswer(now, path, block.none.value)
  return pathsOf(block).reduce(change, answers)
}

/** 不清楚 for all that is not ticked. Pressed again it is taken back. */
export function pressUnclear(answers: Answers, block: Block): Answers {
  const ticked = block.kind === 'ticks' ? ticksOf(answers, block).ticked : []
  const rest = pathsOf(block).filter((path) => !ticked.includes(path))
  const isOn = rest.some((path) => answers.passed.includes(path))
  return rest.reduce((now, path) => (isOn ? clearAnswer(now, path) : applyAnswer(now, path, undefined)), answers)
}

/** On leaving the page: where something is ticked, what is not ticked is not so. `opened` rows still lack their choice. */
export function settleTicks(answers: Answers, blocks: readonly Block[], opened: readonly string[]): Answers {
  let now = answers
  for (const block of blocks) {
    if (block.kind !== 'ticks' || !pathsOf(block).some((path) => isTold(now, path))) continue
    for (const path of pathsOf(block)) {
      if (!isTold(now, path) && !opened.includes(path)) now = applyAnswer(now, path, block.none.value)
    }
  }
  return now
}

/** The blocks that still want an answer before the next page; 不清楚 is one. `wanted` are the paths that decide. */
export function unanswered(answers: Answers, blocks: readonly Block[], wanted: ReadonlySet<string>): Block[] {
  return blocks.filter((block) => pathsOf(block).some((path) => wanted.has(path) && !isTold(answers, path)))
}

/**
 * What stands on a page once opened stays there: `shown` as it was, with what `now` adds because of an answer
 * (住校 once 小学 is chosen).
 */
export function mergePages(shown: Page, now: Page | null): Page {
  if (now === null) return shown
  const fields = [...shown.fields]
  now.fields.forEach((field, i) => {
    const known = fields.findIndex((kept) => kept.fact === field.fact)
    if (known >= 0) {
      fields[known] = withMorePeople(fields[known] as Field, field)
      return
    }
    const before = now.fields[i - 1]?.fact
    const at = fields.findIndex((kept) => kept.fact === before)
    fields.splice(at < 0 ? fields.length : at + 1, 0, field)
  })
  return { ...shown, fields }
}

function withMorePeople(kept: Field, now: Field): Field {
  const added = now.people.map((person, i) => ({ person, path: now.paths[i] as string }))
  const fresh = added.filter(({ path }) => !kept.paths.includes(path))
  if (fresh.length === 0) return kept
  const people = [...kept.people, ...fresh.map(({ person }) => person)]
  return { ...kept, people, paths: [...kept.paths, ...fresh.map(({ path }) => path)] }
}

export const wantedOn = (page: Page | null): ReadonlySet<string> =>
  new Set(page?.fields.flatMap((field) => [...field.paths]) ?? [])

/** The paths of a page that are answered already; none where all are, for then the page is looked at again. */
export function toldOn(page: Page, answers: Answers): ReadonlySet<string> {
  const paths = [...wantedOn(page)]
  const told = paths.filter((path) => isTold(answers, path))
  return new Set(told.length < paths.length ? told : [])
}

/** The page without these paths, and without the questions that nothing is left of. */
export function withoutPaths(page: Page, gone: ReadonlySet<string>): Page {
  if (gone.size === 0) return page
  const fields = page.fields.flatMap((field) => {
    const left = field.paths.map((path, i) => ({ path, person: field.people[i] })).filter(({ path }) => !gone.has(path))
    if (left.length === 0) return []
    return [{ ...field, paths: left.map(({ path }) => path), people: left.flatMap(({ person }) => person ?? []) }]
  })
  return { ...page, fields }
}
