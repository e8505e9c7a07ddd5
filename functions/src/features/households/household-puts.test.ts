import { describe, expect, it } from 'vitest'
import { createKeyring } from '../../platform/crypto/keyring'
import { isProblem } from '../../platform/errors'
import { aHousehold, testId } from '../../testing/household'
import { toFacts } from './facts'
import { householdPuts, type NewHousehold } from './household-puts'

const keyring = createKeyring([{ id: 'k1', key: new Uint8Array(32) }])
const faults = (file: NewHousehold): string[] => {
  try {
    householdPuts(file, keyring)
    return []
  } catch (error) {
    if (!isProblem(error, 'household.invalid')) throw error
    return error.paths?.map(({ path }) => path) ?? []
  }
}
const changed = (change: (file: NewHousehold) => void) => {
  const file = aHousehold(1)
  change(file)
  return file
}

describe('a new household', () => {
  it('has one put a record, and a look-up for every ID number', () => {
    const puts = householdPuts(aHousehold(1), keyring)
    const names = puts.map(({ entity }) => entity.name)
    expect(names.filter((name) => name === 'member')).toHaveLength(4)
    expect(names.filter((name) => name === 'id-number')).toHaveLength(4)
    expect(puts[0]?.value).toMatchObject({ memberCount: 4, boundPhones: 0 })
    const clear = JSON.stringify(puts.filter(({ entity }) => entity.name === 'id-number'))
    expect(clear).not.toContain('360799')
  })

  it.each<[string, (file: NewHousehold) => void, string[]]>([
    ['a village outside the town', (file) => (file.household.townCode = '360729999'), ['household.villageCode']],
    ['a wrong check digit', (file) => (file.members[0]!.idNumber = '360799197203040011'), ['members.0.idNumber']],
    ['another birthday', (file) => (file.members[1]!.birthDate = '1974-08-10'), ['members.1.birthDate']],
    ['a stranger', (file) => (file.members[2]!.householdId = testId('hh', 2)), ['members.2.householdId']],
    ['the same id twice', (file) => (file.members[3]!.id = file.members[2]!.id), ['members']],
    [
      'the same number twice',
      (file) => {
        file.members[3]!.idNumber = file.members[2]!.idNumber!
        file.members[3]!.birthDate = file.members[2]!.birthDate!
      },
      ['members'],
    ],
    ['nobody', (file) => (file.members = []), ['household.memberCount']],
  ])('is refused with %s', (_, change, paths) => {
    expect(faults(changed(change))).toEqual(paths)
  })
})

describe('facts for the engine', () => {
  const file = aHousehold(1)
  const household = { ...file.household, memberCount: 4 }
  const answers = (facts: object) => ({
    version: 1,
    value: {
      householdId: household.id,
      facts,
      reportedAt: '2017-06-01T08:00:00+08:00',
      reportedBy: '示例',
      onBehalf: false,
    },
  })

  it('let the register win over what was reported', () => {
    const told = {
      housing: 'dangerous',
      wantsLoan: true,
      members: [{ id: file.members[0]!.id, labour: 'none', wantsWork: true }],
    }
    const facts = toFacts({ household, members: file.members, answers: answers(told) })
    expect(facts).toMatchObject({ housing: 'safe', wantsLoan: true, villageCode: household.villageCode })
    expect(facts.members?.[0]).toMatchObject({ labour: 'ordinary', wantsWork: true, disabled: false })
  })

  it('leave out a birthday after the day asked about', () => {
    const facts = toFacts({ household, members: file.members }, '2000-01-01')
    expect(facts.members?.map(({ birthDate }) => birthDate)).toEqual([
      '1972-03-04',
      '1974-08-09',
      undefined,
      '1945-01-02',
    ])
  })
})
