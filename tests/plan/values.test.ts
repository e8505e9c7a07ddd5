import { isDay } from '@bangfutong/shared/schema/day'
import { describe, expect, it } from 'vitest'
import { plan, targetOf } from './pack'
import { lastDayOf } from './printed-day'

const lists = { targets: plan.targets, deadlines: plan.deadlines, cycles: plan.cycles, goals: plan.goals }

describe('identity', () => {
  it.each(Object.entries(lists))('no id of %s twice', (_, list) => {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  it('no name twice in a programme', () => {
    const names = plan.targets.map((entry) => `${entry.programme} ${entry.name}`)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('values', () => {
  it('count a list where the text prints no number', () => {
    for (const entry of plan.targets.filter((t) => t.counted)) {
      expect(entry.value, entry.id).toBe((entry.places ?? entry.items)?.length)
    }
  })

  it('agree with the items listed', () => {
    const itemsOfEach = new Set(['health-premium-people'])
    for (const { id, items, value } of plan.targets) {
      if (items && !itemsOfEach.has(id)) expect(items, id).toHaveLength(value)
    }
  })

  it('keep a range in order', () => {
    expect(targetOf('education-practical-skills')).toMatchObject({ value: 1, valueTo: 2 })
    for (const { value, valueTo } of plan.targets) expect(valueTo ?? value + 1).toBeGreaterThan(value)
  })

  it('carry the unit printed behind the number', () => {
    for (const { id, value, valueTo, unit, quote } of plan.targets) {
      const after = new RegExp(`(?<!\\d)${valueTo ?? value}(人次|万元|平方米|[个亩人户名门所处%])`).exec(quote)
      if (after) expect(unit, id).toBe(after[1])
    }
  })

  it('say at least and below where the text does', () => {
    for (const { id, value, unit, compare, quote } of plan.targets) {
      if (quote.includes(`${value}${unit}以上`)) expect(compare, id).toBe('at-least')
      if (quote.includes(`${value}${unit}以下`)) expect(compare, id).toBe('below')
    }
  })

  it('stay as printed where they do not add up', () => {
    const parts = plan.targets.filter((t) => /^industry-(?!pv).*-people$/.test(t.id)).map((t) => t.value)
    expect(parts.reduce((sum, value) => sum + value)).toBe(9180)
    expect(targetOf('industry-people-total').value).toBe(9500)
  })

  it('give the named lists their lengths', () => {
    const { sixClears, sevenRenovations, threeNetworks, eightPlusFourServices } = plan.checklists
    const named = [sixClears, sevenRenovations, threeNetworks, eightPlusFourServices, plan.mechanisms]
    expect(named.map((list) => list.length)).toEqual([6, 7, 3, 12, 6])
  })
})

describe('days', () => {
  it.each(plan.deadlines.map((entry) => [entry.printed, entry.on, entry] as const))(
    '%s is %s',
    (printed, on, entry) => {
      expect(isDay(on)).toBe(true)
      expect(lastDayOf(printed, plan.year)).toBe(on)
      expect(entry.quote).toContain(printed)
    },
  )

  it('stand on a target only where the text dates it', () => {
    expect(plan.targets.filter((t) => t.by).map((t) => [t.id, t.by])).toEqual([
      ['relocation-market-town-sites', '2017-03-31'],
      ['relocation-other-sites', '2017-03-31'],
      ['relocation-people', '2018-12-31'],
      ['relocation-registered-people', '2018-12-31'],
      ['asset-income-village-income', '2020-12-31'],
    ])
    for (const { id, by, clause } of plan.targets) {
      if (by)
        expect(
          plan.deadlines.some((d) => d.on === by && d.clause === clause),
          id,
        ).toBe(true)
    }
  })
})
