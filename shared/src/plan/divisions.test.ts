import { describe, expect, it } from 'vitest'
import packed from '../../packs/360729-2017/divisions.json'
import { Divisions } from '../schema/divisions'
import { findVillage, fullName, inhabitedTowns, isValidOn } from './divisions'

const divisions = Divisions.parse(packed)
const day = '2017-06-15'
const inhabited = inhabitedTowns(divisions, day)
const everyone = inhabited.flatMap((town) => town.villages)
const named = (code: string) => findVillage(divisions, code)?.village.shortName

describe('the divisions of the pack', () => {
  it('hold 9 towns, 86 villages, 11 committees and the park', () => {
    expect(inhabited).toHaveLength(9)
    expect(everyone.filter((v) => v.kind === 'village')).toHaveLength(86)
    expect(everyone.filter((v) => v.kind === 'committee')).toHaveLength(11)
    expect(divisions.towns.filter((t) => t.kind === 'park').flatMap((t) => t.villages)).toHaveLength(1)
  })

  it('keep the park out of what pickers offer', () => {
    expect(everyone.some((v) => v.kind === 'park')).toBe(false)
    expect(findVillage(divisions, '360729402498')?.village.kind).toBe('park')
  })

  it('give every village the code of its town and no code twice', () => {
    const all = divisions.towns.flatMap((town) => town.villages.map((v) => ({ town: town.code, code: v.code })))
    for (const { town, code } of all) expect(code.slice(0, 9)).toBe(town)
    expect(new Set(all.map((v) => v.code)).size).toBe(all.length)
    for (const town of divisions.towns) expect(town.code.startsWith(divisions.county.code)).toBe(true)
  })

  it.each([
    ['360729100201', '田心村'],
    ['360729102211', '瑶族村'],
    ['360729101201', '坪头镇村'],
    ['360729100001', '含江路居委会'],
    ['360729100005', '桃源社区'],
    ['360729103001', '南海社区'],
    ['360729104002', '新南社区'],
    ['360729402498', '全南县工业园'],
  ])('show %s as %s', (code, shortName) => {
    expect(named(code)).toBe(shortName)
  })

  it('never show 村委会 or 居民委员会', () => {
    for (const village of everyone) expect(village.shortName).not.toMatch(/村委会|居民委员会|社区居委会/)
    for (const village of everyone.filter((v) => v.kind === 'village')) expect(village.shortName).toMatch(/村$/)
  })

  it('tell the two 陂头村 apart', () => {
    const twins = everyone.filter((v) => v.shortName === '陂头村').map((v) => findVillage(divisions, v.code)!)
    expect(twins.map(fullName)).toEqual(['陂头镇陂头村', '金龙镇陂头村'])
    const names = everyone.map((v) => fullName(findVillage(divisions, v.code)!))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('isValidOn', () => {
  it.each([
    [null, null, true],
    ['2017-06-15', '2017-06-15', true],
    ['2017-06-16', null, false],
    [null, '2017-06-14', false],
  ])('from %s to %s: %s', (validFrom, validTo, expected) => {
    expect(isValidOn({ validFrom, validTo }, day)).toBe(expected)
  })
})
