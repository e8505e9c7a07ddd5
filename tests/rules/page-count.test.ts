import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { type HouseholdRecord, standings } from '@bangfutong/shared/rules/index'
import {
  type Answers,
  applyAnswer,
  NO_ANSWERS,
  nextPage,
  type Page,
  pageById,
  settled,
  toHousehold,
  withPeople,
} from '@bangfutong/shared/screening/index'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { household, TODAY } from './arbitraries'
import { PACK_FOLDER } from './pack'

const pack = readPackFolder(PACK_FOLDER)
const OWN = [
  'registration',
  'category',
  'incomePerCapita',
  'housing',
  'relocation',
  'wantsIndustry',
  'hasProject',
  'wantsLoan',
  'growsOilTea',
  'hasSupporter',
  'hasLivelihood',
]
const MEMBER = [
  'birthDate',
  'labour',
  'disabled',
  'school',
  'work',
  'everMarried',
  'firstYear',
  'boarding',
  'wantsWork',
  'wantsTraining',
  'trained',
  'startsBusiness',
  'caresForOthers',
]
const FAMILY_OF_FOUR = household(OWN, MEMBER, { density: 10, most: 4, least: 4 }).filter(
  ({ members }) => members !== undefined,
)

/** Answers every field of a page from the whole truth, and those that follow on the same page. */
function answerPage(answers: Answers, page: Page, truth: HouseholdRecord, policyId?: string): Answers {
  if (page.kind === 'family') {
    const years = (birth: unknown) => Number(TODAY.slice(0, 4)) - Number(String(birth).slice(0, 4))
    const people = truth.members ?? []
    return withPeople(
      answers,
      people.map(({ id, birthDate }) => ({ id, relation: id, years: years(birthDate) })),
    )
  }
  let so = answers
  for (const path of page.fields.flatMap((field) => field.paths)) {
    const [, id, fact = ''] = path.split('.')
    const value = id === undefined ? truth[path] : truth.members?.find((member) => member.id === id)?.[fact]
    so = applyAnswer(so, path, value as string)
  }
  const after = pageById(pack, so, TODAY, page.id, policyId)
  return after === null || after.fields.length === page.fields.length ? so : answerPage(so, after, truth, policyId)
}

function pagesToSettle(truth: HouseholdRecord, policyId?: string): string[] {
  const shown: string[] = []
  let answers = NO_ANSWERS
  for (
    let page = nextPage(pack, answers, TODAY, policyId);
    page !== null;
    page = nextPage(pack, answers, TODAY, policyId)
  ) {
    shown.push(page.id)
    if (shown.length > 20) throw new Error(`no end: ${shown.join()}`)
    answers = answerPage(answers, page, truth, policyId)
  }
  const { open } = settled(pack, answers, TODAY, policyId)
  if (open > 0) throw new Error(`${open} policies stay open after ${shown.join()}`)
  checkAgainstTruth(answers, truth, policyId)
  return shown
}

/** What the pages settled is what the whole truth settles. */
function checkAgainstTruth(answers: Answers, truth: HouseholdRecord, policyId?: string): void {
  const wanted = standings(pack, truth, TODAY)
  standings(pack, toHousehold(pack, answers, TODAY) as HouseholdRecord, TODAY).forEach(({ policy, status }, i) => {
    if (policyId !== undefined && policy !== policyId) return
    if (status !== wanted[i]?.status) throw new Error(`${policy}: ${status}, in truth ${wanted[i]?.status}`)
  })
}

describe('a family of four', () => {
  it('is settled in at most 12 pages, each shown once', () => {
    fc.assert(
      fc.property(FAMILY_OF_FOUR, (truth) => {
        const shown = pagesToSettle(truth)
        if (shown.length > 12 || new Set(shown).size < shown.length) throw new Error(shown.join())
      }),
      { numRuns: 300, seed: 12 },
    )
  })

  it.each(pack.policies.map(({ id }) => id))('is settled on %s in at most 4 pages', (id) => {
    fc.assert(
      fc.property(FAMILY_OF_FOUR, (truth) => {
        const shown = pagesToSettle(truth, id)
        if (shown.length > 4 || new Set(shown).size < shown.length) throw new Error(shown.join())
      }),
      { numRuns: 40, seed: 4 },
    )
  })
})
