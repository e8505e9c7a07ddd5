import { createHash } from 'node:crypto'
import { programmeIds } from '@bangfutong/shared/schema/plan'
import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage'
import { plan, source } from './pack'
import { sectionsOf } from './sections'

const sections = sectionsOf(source)
const cited = [
  ...plan.targets,
  ...plan.deadlines,
  ...plan.cycles,
  ...plan.goals,
  ...Object.entries(plan.checklistSources).map(([id, entry]) => ({ id, ...entry })),
]

describe('the source', () => {
  it('is the county’s document, unchanged', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(
      'fb8aeea44708058ae29f5c30e7e75395cea4f2c0b35170b241231375d689b470',
    )
    expect(plan.title).toBe(source.split('\n')[0])
    expect([...sections.keys()]).toHaveLength(1 + 9 + 8)
  })
})

describe('quotes', () => {
  it.each(cited.map((entry) => [entry.id, entry] as const))('%s stands in its clause, once', (_, { clause, quote }) => {
    const at = source.indexOf(quote)
    const section = sections.get(clause)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(source.indexOf(quote, at + 1)).toBe(-1)
    expect(at).toBeGreaterThanOrEqual(section?.from ?? Number.POSITIVE_INFINITY)
    expect(at + quote.length).toBeLessThanOrEqual(section?.to ?? 0)
    expect(quote.length).toBeLessThanOrEqual(100)
  })

  it.each(Object.entries(plan.checklists))('%s is in the plan’s words, in order', (id, items) => {
    const { quote } = plan.checklistSources[id as keyof typeof plan.checklists]
    let at = -1
    for (const item of items) {
      const next = quote.indexOf(item, at + 1)
      expect(next, item).toBeGreaterThan(at)
      at = next
    }
  })

  it('open each of the nine programmes with its name and end with a slogan from it', () => {
    expect(plan.programmes.map((p) => p.id)).toEqual([...programmeIds])
    for (const { id, name, clause, slogan } of plan.programmes) {
      const { from, to } = sections.get(clause)!
      const text = source.slice(from, to)
      expect(text).toContain(`)${name}。`)
      expect(text).toContain(slogan)
      expect(
        plan.targets.some((t) => t.programme === id && t.clause === clause),
        id,
      ).toBe(true)
    }
  })
})

describe('one number, one target', () => {
  const without = (id: string) => ({ ...plan, targets: plan.targets.filter((t) => t.id !== id) })
  const valued = (id: string, value: number) => ({
    ...plan,
    targets: plan.targets.map((t) => (t.id === id ? { ...t, value } : t)),
  })

  it('holds for every number of the source', () => {
    expect(coverageOf(plan, source)).toEqual({ missed: [], unfounded: [], idle: [] })
  })

  it.each([...plan.targets.filter((t) => !t.counted)].map((t) => [t.id]))('notices that %s is gone', (id) => {
    expect(coverageOf(without(id), source).missed.length).toBeGreaterThan(0)
  })

  it('notices a wrong value on both sides', () => {
    const { missed, unfounded } = coverageOf(valued('industry-oil-tea-area', 60000), source)
    expect(missed).toHaveLength(1)
    expect(missed[0]).toContain('油茶基地6000')
    expect(unfounded).toEqual(['industry-oil-tea-area = 60000'])
  })

  it('notices a number told twice', () => {
    const twice = { ...plan, targets: [...plan.targets, plan.targets[0]!] }
    expect(coverageOf(twice, source).unfounded).toEqual(['overall-people-exit = 7918'])
  })

  it('notices a new number in the source', () => {
    expect(coverageOf(plan, `${source}再建3个基地。`).missed).toHaveLength(1)
  })
})
