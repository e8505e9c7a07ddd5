import { authorise } from '@bangfutong/functions/http/authority'
import { type EndpointName, endpointNames, endpointOf } from '@bangfutong/shared/api/contract'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { expected, type Somebody, type Thing } from './oracle'

const pick = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const towns = ['360729100', '360729101']
const villages = towns.flatMap((town) => [`${town}201`, `${town}202`])
const people = ['acc_a', 'acc_b', 'acc_c']

const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T

const grant = fc
  .record({
    role: fc.constantFrom(
      ...[
        'resident',
        'proxy',
        'seeker',
        'cadre',
        'village-clerk',
        'township',
        'county',
        'department',
        'inspector',
        'employer',
      ],
    ),
    householdId: pick('hh_1', 'hh_2'),
    villageCodes: fc.option(fc.subarray(villages), { nil: undefined }),
    townCode: pick(...towns),
    employerId: pick('emp_1', 'emp_2'),
  })
  .map(compact)

const somebody: fc.Arbitrary<Somebody> = fc.record({
  id: fc.constantFrom(...people),
  grants: fc.array(grant, { maxLength: 3 }),
}) as fc.Arbitrary<Somebody>

const thing: fc.Arbitrary<Thing> = fc
  .record({
    householdId: pick('hh_1', 'hh_2'),
    cadreId: pick(...people),
    villageCode: pick(...villages),
    townCode: pick(...towns),
    employerId: pick('emp_1', 'emp_2'),
  })
  .map(compact) as fc.Arbitrary<Thing>

const authored: fc.Arbitrary<Thing> = fc.record({ authorId: fc.constantFrom(...people) })

async function outcome(name: EndpointName, who: Somebody, owner: Thing | undefined) {
  const identity = { accountId: who.id, name: '', sessionId: '', expiresAt: '', grants: who.grants as never }
  try {
    await authorise(endpointOf(name), identity, async () => owner)
    return 'allowed'
  } catch (error) {
    return (error as { status: number }).status === 403 ? 'forbidden' : 'not-found'
  }
}

test.each(endpointNames)('%s: 1,000 random calls agree with the oracle', async (name) => {
  const target = endpointOf(name).target?.kind
  const things = target === 'notice' ? authored : thing
  await fc.assert(
    fc.asyncProperty(somebody, fc.option(things, { nil: undefined }), async (who, owner) => {
      const wanted = expected(name, who, owner)
      if (wanted === 'allowed' && 'public' in endpointOf(name).access) return
      expect(await outcome(name, who, owner)).toBe(wanted)
    }),
    { numRuns: 1000, seed: 2017 },
  )
})
