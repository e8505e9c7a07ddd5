import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import {
  type Condition,
  type HouseholdRecord,
  judge,
  type Line,
  type MemberRecord,
  type RuleBook,
  standings,
  type Verdict,
} from '@bangfutong/shared/rules/index'
import fc from 'fast-check'
import { describe, it, vi } from 'vitest'
import { ANY_HOUSEHOLD, bookOf, RULE, SMALL_HOUSEHOLD, TODAY } from './arbitraries'
import { judgeAsWritten, type Kleene, type Reading, readFacts } from './oracle'
import { PACK_FOLDER } from './pack'

const pack = readPackFolder(PACK_FOLDER)
// Ten thousand runs finish in seconds on an idle machine; a busy one gets its time.
vi.setConfig({ testTimeout: 180_000 })

const STATUS = new Map<Kleene, string>([
  [true, 'eligible'],
  [false, 'ineligible'],
  [undefined, 'unknown'],
])

/** The whole formula of a policy: for a member policy household ∧ some member. */
function formulaOf(book: RuleBook, index = 0): Condition {
  const rule = book.policies[index]
  const own = rule?.household ?? { all: [] }
  return rule?.kind === 'member' ? { all: [own, { some: rule.member ?? { all: [] } }] } : own
}

function judgeOne(book: RuleBook, household: HouseholdRecord, nearest = false): Verdict {
  const [verdict] = judge(book, household, TODAY, { nearest }).verdicts
  if (verdict === undefined) throw new Error('no policy')
  return verdict
}

/** Cheap enough to hold in every run of a property. */
function same(found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (one !== other) throw new Error(`${one} is not ${other}`)
}

const runs = (numRuns: number) => ({ numRuns, seed: 20170615 })

describe('the engine and the formula as written', () => {
  it('agree on made-up policies', () => {
    fc.assert(
      fc.property(RULE, SMALL_HOUSEHOLD, (rule, household) => {
        const book = bookOf(rule)
        const wanted = judgeAsWritten(book, formulaOf(book), household, readFacts(book, household, TODAY))
        const verdict = judgeOne(book, household)
        same(verdict.status, STATUS.get(wanted.value))
        same([...verdict.missing].sort(), [...wanted.missing].sort())
      }),
      runs(10_000),
    )
  })

  it('agree on every policy of the pack', () => {
    fc.assert(
      fc.property(ANY_HOUSEHOLD, (household) => {
        const read = readFacts(pack, household, TODAY)
        standings(pack, household, TODAY).forEach(({ status, missing }, i) => {
          const wanted = judgeAsWritten(pack, formulaOf(pack, i), household, read)
          same(status, STATUS.get(wanted.value))
          same([...missing].sort(), [...wanted.missing].sort())
        })
      }),
      runs(2_000),
    )
  })
})

/** What both know, and what `other` adds; members are matched by id. */
function filledIn(household: HouseholdRecord, other: HouseholdRecord): HouseholdRecord {
  const members = household.members?.map((member) => ({
    ...other.members?.find(({ id }) => id === member.id),
    ...member,
  }))
  return { ...other, ...household, members: members ?? other.members } as HouseholdRecord
}

describe('filling in facts', () => {
  it('never changes a settled status', () => {
    fc.assert(
      fc.property(ANY_HOUSEHOLD, ANY_HOUSEHOLD, (household, other) => {
        const after = standings(pack, filledIn(household, other), TODAY)
        standings(pack, household, TODAY).forEach((before, i) => {
          if (before.status !== 'unknown') same(after[i]?.status, before.status)
        })
      }),
      runs(10_000),
    )
  })

  it('only adds subjects', () => {
    fc.assert(
      fc.property(ANY_HOUSEHOLD, ANY_HOUSEHOLD, (household, other) => {
        const after = judge(pack, filledIn(household, other), TODAY, { nearest: false }).verdicts
        judge(pack, household, TODAY, { nearest: false }).verdicts.forEach(({ subjects }, i) => {
          same(
            subjects.filter((id) => !after[i]?.subjects.includes(id)),
            [],
          )
        })
      }),
      runs(1_000),
    )
  })
})

describe('missing', () => {
  it('names only facts that decide in some completion, each comparison filled in by itself', () => {
    fc.assert(
      fc.property(RULE, SMALL_HOUSEHOLD, (rule, household) => {
        const book = bookOf(rule)
        const verdict = judgeOne(book, household)
        if (verdict.missing.length === 0 || household.members === undefined) return
        for (const path of verdict.missing) same(isDecisive(book, household, path), true)
      }),
      runs(10_000),
    )
  })
})

/** Whether some way to fill in the unknown comparisons lets the comparisons of this path turn the result. */
function isDecisive(book: RuleBook, household: HouseholdRecord, path: string): boolean {
  const facts = readFacts(book, household, TODAY)
  const open: string[] = []
  const judgeWith = (filled: ReadonlyMap<string, boolean>) => {
    let count = 0
    const read: Reading = (leaf, member) => {
      const value = facts(leaf, member)
      if (value !== undefined) return value
      const key = `${count++} ${member === undefined ? '' : `members.${member.id}.`}${'age' in leaf ? 'birthDate' : 'fact' in leaf ? leaf.fact : ''}`
      if (filled.size === 0) open.push(key)
      return filled.get(key)
    }
    return judgeAsWritten(book, formulaOf(book), household, read).value
  }
  judgeWith(new Map())
  if (open.length > 8) return true
  for (let bits = 0; bits < 1 << open.length; bits++) {
    const filled = new Map(open.map((key, i) => [key, Boolean(bits & (1 << i))]))
    const before = judgeWith(filled)
    for (const key of open.filter((other) => other.endsWith(` ${path}`))) {
      if (judgeWith(new Map(filled).set(key, !filled.get(key))) !== before) return true
    }
  }
  return false
}

describe('failing', () => {
  it('decides by itself, and nothing smaller does', () => {
    fc.assert(
      fc.property(RULE, SMALL_HOUSEHOLD, (rule, household) => {
        const book = bookOf(rule)
        const verdict = judgeOne(book, household)
        if (verdict.status !== 'ineligible') {
          same(verdict.failing, [])
          return
        }
        const root: Line = { op: 'all', wanted: '', result: false, sentence: '', children: verdict.reasons }
        same(isFalseWith(root, new Set(verdict.failing)), true)
        for (const line of verdict.failing) {
          same(isFalseWith(root, new Set(verdict.failing.filter((other) => other !== line))), false)
        }
      }),
      runs(10_000),
    )
  })

  it('is the smallest such set on every policy of the pack', () => {
    fc.assert(
      fc.property(ANY_HOUSEHOLD, (household) => {
        for (const verdict of judge(pack, household, TODAY, { nearest: false }).verdicts) {
          if (verdict.status !== 'ineligible') continue
          const root: Line = { op: 'all', wanted: '', result: false, sentence: '', children: verdict.reasons }
          same(verdict.failing.length, leastFalse(root))
        }
      }),
      runs(1_000),
    )
  })
})

/** Whether the tree is false when only these lines are known. */
function isFalseWith(line: Line, known: ReadonlySet<Line>): boolean {
  if (line.op === 'compare') return known.has(line) && line.result === false
  const parts = (line.children ?? []).map((child) => isFalseWith(child, known))
  return line.op === 'all' || line.op === 'every' ? parts.some(Boolean) : line.result === false && parts.every(Boolean)
}

/** How many lines it takes, counting by size alone. */
function leastFalse(line: Line): number {
  if (line.result !== false) return Number.POSITIVE_INFINITY
  if (line.op === 'compare') return 1
  const sizes = (line.children ?? []).map(leastFalse)
  const isOne = line.op === 'all' || line.op === 'every'
  return isOne ? Math.min(...sizes) : sizes.reduce((sum, size) => sum + size, 0)
}

describe('nearest', () => {
  it('turns the verdict, and nothing smaller does', () => {
    fc.assert(
      fc.property(RULE, SMALL_HOUSEHOLD, (rule, household) => {
        const book = bookOf(rule)
        fc.pre(household.members !== undefined)
        const verdict = judgeOne(book, household, true)
        if (verdict.status !== 'ineligible') {
          same(verdict.nearest, null)
          return
        }
        const changes = verdict.nearest?.changes
        if (changes !== undefined) {
          const changed = changes.reduce((so, { fact, to }) => withFact(so, fact, to as string), household)
          same(standings(book, changed, TODAY)[0]?.status, 'eligible')
          same(verdict.nearest?.assumed, changes.filter(({ assumed }) => assumed).length)
        }
        same(canTurn(book, household, changes === undefined ? 3 : changes.length - 1), false)
      }),
      runs(3_000),
    )
  })

  it('assumes one member where nobody has said who is in the family', () => {
    fc.assert(
      fc.property(RULE, SMALL_HOUSEHOLD, (rule, { members: _, ...household }) => {
        const book = bookOf(rule)
        const nearest = judgeOne(book, household, true).nearest
        if (nearest === null) return
        const assumed = Object.fromEntries(nearest.changes.map(({ fact, to }) => [fact, to]))
        const changed = { ...household, ...assumed } as HouseholdRecord
        same(standings(book, changed, TODAY)[0]?.status, 'eligible')
      }),
      runs(3_000),
    )
  })
})

const CHANGEABLE = new Set(['wantsLoan', 'wantsWork', 'everMarried'])
const DOMAIN: Record<string, readonly (string | number | boolean)[]> = {
  registration: ['registered', 'exited', 'returned', 'none'],
  housing: ['safe', 'dangerous'],
  wantsLoan: [true, false],
  incomePerCapita: [0, 333_499, 333_500, 365_999, 366_000, 900_000],
  labour: ['ordinary', 'skilled', 'weak', 'none'],
  everMarried: [true, false],
  wantsWork: [true, false],
  birthDate: ['2016-01-01', '2001-06-16', '2001-06-15', '1999-06-16', '1999-06-15', '1956-06-16', '1956-06-15'],
}

function withFact(household: HouseholdRecord, path: string, value: string | number | boolean): HouseholdRecord {
  const [list, id, fact = ''] = path.split('.')
  if (list !== 'members') return { ...household, [path]: value }
  const members = household.members?.map((member) => (member.id === id ? { ...member, [fact]: value } : member))
  return { ...household, members } as HouseholdRecord
}

/** Brute force: whether at most `most` facts, changed or assumed, make the household eligible. */
function canTurn(book: RuleBook, household: HouseholdRecord, most: number): boolean {
  const free = (holder: Record<string, unknown>, ids: readonly string[]) =>
    ids.filter((id) => holder[id] === undefined || CHANGEABLE.has(id))
  const paths = [
    ...free(household, ['registration', 'housing', 'wantsLoan', 'incomePerCapita']),
    ...(household.members ?? []).flatMap((member) =>
      free(member, ['labour', 'everMarried', 'wantsWork', 'birthDate']).map((id) => `members.${member.id}.${id}`),
    ),
  ]
  const search = (so: HouseholdRecord, from: number, left: number): boolean => {
    if (standings(book, so, TODAY)[0]?.status === 'eligible') return true
    if (left <= 0) return false
    return paths.slice(from).some((path, i) => {
      const values = DOMAIN[path.split('.')[2] ?? path] ?? []
      return values.some((value) => search(withFact(so, path, value), from + i + 1, left - 1))
    })
  }
  return most >= 0 && search(household, 0, most)
}

describe('the order of the members', () => {
  it('does not matter', () => {
    const plain = (verdicts: readonly Verdict[]) =>
      verdicts.map(({ status, subjects, missing, amount, failing, nearest, members }) => ({
        status,
        amount,
        subjects: [...subjects].sort(),
        missing: [...missing].sort(),
        failing: failing.length,
        nearest: nearest?.changes.map(({ fact, to }) => [fact, to]),
        members: [...(members ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, status }) => [id, status]),
      }))
    fc.assert(
      fc.property(ANY_HOUSEHOLD, fc.integer(), (household, by) => {
        fc.pre(household.members !== undefined)
        const members = rotated(household.members ?? [], by)
        const one = judge(pack, household, TODAY).verdicts
        const other = judge(pack, { ...household, members } as HouseholdRecord, TODAY).verdicts
        same(plain(other), plain(one))
      }),
      runs(3_000),
    )
  })
})

function rotated(members: readonly MemberRecord[], by: number): MemberRecord[] {
  const at = Math.abs(by) % members.length
  const turned = [...members.slice(at), ...members.slice(0, at)]
  return by < 0 ? turned.reverse() : turned
}
