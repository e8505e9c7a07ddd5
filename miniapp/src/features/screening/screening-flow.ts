import type { PolicyPack } from '@bangfutong/shared/schema/policy-pack'
import { type Answers, nextPage, type Page, pageById } from '@bangfutong/shared/screening/index'
import { useMemo, useState } from 'react'
import { useStore } from '../../platform/store'
import { bookOf } from '../policies/pack'
import { type Block, blocksOf, mergePages, settleTicks, toldOn, unanswered, wantedOn, withoutPaths } from './blocks'
import { type KeptDraft, ownDraft } from './draft'

/** One policy at most four pages, a family of four at most twelve. */
export const MOST_PAGES = { one: 4, all: 12 }

export interface Ask {
  /** Only this policy. */
  readonly policy?: string | undefined
  /** Only this page, to change an answer. */
  readonly page?: string | undefined
}

export interface Flow {
  /** Undefined where nothing is left to ask. */
  readonly page: Page | undefined
  readonly blocks: readonly Block[]
  readonly answers: Answers
  /** From 1. */
  readonly number: number
  readonly most: number
  readonly opened: readonly string[]
  readonly setOpened: (opened: readonly string[]) => void
  readonly answer: (answers: Answers) => void
  /** Undefined on the first page. */
  readonly back: (() => void) | undefined
  /** `missing`: the page still wants an answer; `end`: nothing is left to ask. */
  readonly next: () => 'missing' | 'page' | 'end'
}

interface Shown {
  readonly id: string
  /** As the page was when it was opened: nothing on it goes away while it is looked at. */
  readonly page: Page | undefined
  /** What was known when it was opened, such as from a file, is not asked again on it. */
  readonly known: ReadonlySet<string>
}

/** The walk through the pages of a screening. The whole screening is resumed where it was left in its draft. */
export function useScreeningFlow(pack: PolicyPack, ask: Ask, draft: KeptDraft = ownDraft): Flow {
  const { answers, trail: kept } = useStore(draft.store)
  const whole = !ask.policy && !ask.page
  const [own, setOwn] = useState<readonly string[]>(() => startOf(pack, ask, answers))
  const trail = whole && kept.length > 0 ? kept : own
  const id = trail[trail.length - 1] ?? ''
  const [shown, setShown] = useState<Shown>()
  const [opened, setOpened] = useState<readonly string[]>([])
  const at = (answersNow: Answers, page: string) => pageById(bookOf(pack), answersNow, pack.day, page, ask.policy)
  const { page: first, known } = shown?.id === id ? shown : openPage(id, at(answers, id), answers, ask)
  if (shown?.id !== id) setShown({ id, page: first, known })
  const now = useMemo(
    () => (id ? pageById(bookOf(pack), answers, pack.day, id, ask.policy) : null),
    [pack, answers, id, ask.policy],
  )
  const page = first && mergePages(first, now && withoutPaths(now, known))
  const blocks = page ? blocksOf(page, answers, pack.day) : []
  const go = (pages: readonly string[]) => {
    setOpened([])
    setOwn(pages)
    if (whole) draft.change({ trail: pages })
  }
  const next = () => {
    const settled = settleTicks(draft.store.get().answers, blocks, opened)
    draft.change({ answers: settled })
    if (page && isIncomplete(page, blocks, settled, at(settled, page.id), opened)) return 'missing'
    if (ask.page) return 'end'
    const following = nextPage(bookOf(pack), settled, pack.day, ask.policy)
    if (!following) return 'end'
    go([...trail, following.id])
    return 'page'
  }
  return {
    page,
    blocks,
    answers,
    number: trail.length,
    most: ask.policy ? MOST_PAGES.one : MOST_PAGES.all,
    opened,
    setOpened,
    answer: (changed) => draft.change({ answers: changed }),
    back: trail.length > 1 ? () => go(trail.slice(0, -1)) : undefined,
    next,
  }
}

function startOf(pack: PolicyPack, { policy, page }: Ask, answers: Answers): readonly string[] {
  const first = page ?? nextPage(bookOf(pack), answers, pack.day, policy)?.id
  return first ? [first] : []
}

function openPage(id: string, page: Page | null, answers: Answers, { page: changed }: Ask): Shown {
  const known = page && !changed ? toldOn(page, answers) : new Set<string>()
  return { id, page: page ? withoutPaths(page, known) : undefined, known }
}

function isIncomplete(
  page: Page,
  blocks: readonly Block[],
  answers: Answers,
  now: Page | null,
  opened: readonly string[],
): boolean {
  if (page.kind === 'family') return !answers.people && !answers.passed.includes('members')
  return opened.length > 0 || unanswered(answers, blocks, wantedOn(now)).length > 0
}
