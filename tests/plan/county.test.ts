import { isWorkingDay } from '@bangfutong/shared/plan/working-days'
import { describe, expect, it } from 'vitest'
import { county, divisions, holidays, plan, source, words } from './pack'

describe('the county', () => {
  it('is the same in plan, divisions and settings', () => {
    expect([plan.countyCode, divisions.county.code]).toEqual([county.countyCode, county.countyCode])
    expect(divisions.county.name).toBe(county.name)
    expect([plan.year, county.id]).toEqual([county.planYear, `${county.countyCode}-${county.planYear}`])
    expect(source.split('\n')[0]).toContain(`${county.name}${county.planYear}年`)
  })

  it('shows a day of the plan’s year', () => {
    expect(county.demoDay >= plan.from && county.demoDay <= plan.to).toBe(true)
  })

  it('claims no setting as verified: the plan states none of them', () => {
    for (const setting of Object.values(county.settings)) {
      expect(setting.verified).toBe(false)
      expect(setting.source).toContain('待核实')
    }
  })
})

describe('holidays', () => {
  it('are in order, none twice, all of the years listed', () => {
    const days = holidays.days.map((day) => day.on)
    expect(days).toEqual([...new Set(days)].sort())
    for (const day of days) expect(holidays.years).toContain(Number(day.slice(0, 4)))
  })

  it('make up only on weekends, and are the plan’s year', () => {
    expect(holidays.years).toContain(plan.year)
    for (const { on, kind } of holidays.days) {
      expect(isWorkingDay(on, holidays)).toBe(kind === 'work')
      if (kind === 'work') expect([0, 6]).toContain(new Date(`${on}T00:00:00Z`).getUTCDay())
    }
  })
})

describe('words', () => {
  it('explain each term once and say whether the plan uses it', () => {
    const terms = words.words.map((word) => word.term)
    expect(new Set(terms).size).toBe(terms.length)
    for (const { term, inPlan } of words.words) expect(inPlan, term).toBe(source.includes(term))
  })

  it('find a term by a word other than itself', () => {
    for (const { term, synonyms } of words.words) {
      expect(synonyms, term).not.toContain(term)
      expect(new Set(synonyms).size, term).toBe(synonyms.length)
    }
  })

  it('are sentences without names nobody should be called', () => {
    for (const { plain } of words.words) {
      expect(plain).toMatch(/。$/)
      expect(plain).not.toMatch(/懒汉|贫困生/)
    }
  })
})
