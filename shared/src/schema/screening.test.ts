import { describe, expect, it } from 'vitest'
import { ScreeningRequest, screeningRequestOn } from './screening'

const member = (facts: Record<string, unknown> = {}) => ({ id: 'm1', ...facts })
const bodies: readonly (readonly [string, unknown, string])[] = [
  ['an unknown household fact', { household: { colour: 'red' } }, 'household'],
  ['an unknown member fact', { household: { members: [member({ colour: 'red' })] } }, 'household.members.0'],
  ['an unknown field beside the household', { household: {}, extra: 1 }, ''],
  ['no household', {}, 'household'],
  ['null for a fact', { household: { registration: null } }, 'household.registration'],
  ['a null household', { household: null }, 'household'],
  ['an empty list of members', { household: { members: [] } }, 'household.members'],
  ['a repeated id', { household: { members: [member(), member()] } }, 'household.members.1.id'],
  ['an empty id', { household: { members: [{ id: '' }] } }, 'household.members.0.id'],
  ['an id with a dot', { household: { members: [{ id: 'a.b' }] } }, 'household.members.0.id'],
  ['no id', { household: { members: [{}] } }, 'household.members.0.id'],
  ['a day that does not exist', { asOf: '2017-02-29', household: {} }, 'asOf'],
  [
    'a birth that does not exist',
    { household: { members: [member({ birthDate: '1999-02-29' })] } },
    'household.members.0.birthDate',
  ],
  [
    'a birth after asOf',
    { asOf: '2017-06-01', household: { members: [member({ birthDate: '2017-06-02' })] } },
    'household.members.0.birthDate',
  ],
  ['a fraction of a fen', { household: { incomePerCapita: 1.5 } }, 'household.incomePerCapita'],
  ['money as text', { household: { incomePerCapita: '100' } }, 'household.incomePerCapita'],
  ['money beyond counting', { household: { incomePerCapita: 1e300 } }, 'household.incomePerCapita'],
  [
    '31 members',
    { household: { members: Array.from({ length: 31 }, (_, i) => ({ id: `m${i}` })) } },
    'household.members',
  ],
  ['a short town code', { household: { townCode: '36072910' } }, 'household.townCode'],
  ['a short village code', { household: { villageCode: '36072910020' } }, 'household.villageCode'],
  [
    'a village of another town',
    { household: { townCode: '360729100', villageCode: '360729101202' } },
    'household.villageCode',
  ],
]

describe('ScreeningRequest', () => {
  it.each(bodies)('refuses %s and names the place', (_name, body, path) => {
    const parsed = ScreeningRequest.safeParse(body)
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })

  it('takes an empty household, 30 members, a loss, and codes of another county', () => {
    const members = Array.from({ length: 30 }, (_, i) => ({ id: `m-${i}_A` }))
    const household = { townCode: '440106001', villageCode: '440106001002', incomePerCapita: -5000, members }
    expect(ScreeningRequest.parse({ household: {} })).toEqual({ household: {} })
    expect(ScreeningRequest.parse({ asOf: '2016-02-29', household })).toEqual({ asOf: '2016-02-29', household })
  })

  it('holds births against today where no day is named', () => {
    const body = { household: { members: [member({ birthDate: '2017-06-16' })] } }
    expect(screeningRequestOn('2017-06-15').safeParse(body).success).toBe(false)
    expect(screeningRequestOn('2017-06-16').safeParse(body).success).toBe(true)
    expect(screeningRequestOn('2017-06-15').safeParse({ asOf: '2017-06-16', ...body }).success).toBe(true)
  })
})
