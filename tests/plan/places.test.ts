import { findVillage } from '@bangfutong/shared/plan/divisions'
import type { PlanPlace } from '@bangfutong/shared/schema/plan'
import { describe, expect, it } from 'vitest'
import { county, divisions, plan, source, targetOf } from './pack'

const owners = [
  { id: 'exitVillages', places: plan.places.exitVillages },
  ...plan.targets.flatMap(({ id, places }) => (places ? [{ id, places }] : [])),
]

/** 南迳、大吉山、社迳中学 prints 中学 once for three: the stem is what the text must hold. */
const stem = (place: PlanPlace) => place.name.replace(/(中学|小学|学校)$/, '')

function registeredName(place: PlanPlace): string | undefined {
  if (place.kind === 'town') return divisions.towns.find((town) => town.code === place.code)?.name
  if (place.kind !== 'village') return place.name
  const found = findVillage(divisions, place.code)
  return found && `${found.town.name}${found.village.shortName}`
}

describe('places', () => {
  it.each(owners.map(({ id, places }) => [id, places] as const))('of %s have the codes of their names', (_, places) => {
    for (const place of places) {
      expect(registeredName(place)).toBe(place.kind === 'village' ? `${place.town}${place.name}` : place.name)
    }
  })

  it('stand in the quote of their target', () => {
    for (const { id, quote, places } of plan.targets) {
      for (const place of places ?? []) expect(quote, id).toContain(stem(place))
    }
  })

  it('name the eight schools', () => {
    expect(targetOf('education-schools').places?.map((place) => place.name)).toEqual([
      ...['小慕学校', '南迳中学', '大吉山中学', '社迳中学'],
      ...['大吉山小学', '中寨小学', '大庄小学', '木金小学'],
    ])
  })
})

describe('poor villages', () => {
  const exits = ['360729100201', '360729103212', '360729104211', '360729202202', '360729103217', '360729101202']

  it('that exit are the six the plan names', () => {
    expect(plan.places.exitVillages.map((place) => 'code' in place && place.code)).toEqual(exits)
    for (const place of plan.places.exitVillages) {
      if (place.kind === 'village') expect(source).toContain(`${place.town}${place.name}`)
    }
  })

  it('are eight, two of them unknown', () => {
    const known = county.poorVillages.filter((village) => village.status === 'known')
    expect(county.poorVillages).toHaveLength(targetOf('village-key-villages').value)
    expect(known.filter((village) => village.exits).map((village) => village.code)).toEqual(exits)
    expect(county.poorVillages.filter((village) => village.status === 'unknown')).toHaveLength(2)
    for (const { code, town, name } of known) {
      expect(findVillage(divisions, code)).toMatchObject({ town: { name: town }, village: { shortName: name } })
    }
  })
})
