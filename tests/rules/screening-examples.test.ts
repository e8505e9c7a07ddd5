import { readPackFolder } from '@bangfutong/functions/platform/pack-folder'
import { ScreeningRequest, ScreeningResponse } from '@bangfutong/shared/schema/screening'
import { screen } from '@bangfutong/shared/screening/screen'
import { describe, expect, it } from 'vitest'
import examples from '../cases/screening-examples.json'
import { PACK_FOLDER } from './pack'

const pack = readPackFolder(PACK_FOLDER)
const compared = (v: { subjects: readonly string[]; missing: readonly string[] }) => ({
  subjects: [...v.subjects].sort(),
  missing: [...v.missing].sort(),
})

describe('the worked examples', () => {
  it.each(examples.map((example) => [example.name, example] as const))('%s', (_name, { request, expect: wanted }) => {
    const response = screen(pack, ScreeningRequest.parse(request), '2017-06-15')
    ScreeningResponse.parse(response)
    expect(response.verdicts).toHaveLength(32)
    for (const verdict of response.verdicts) {
      if (typeof wanted === 'string') {
        expect(verdict).toMatchObject({ status: wanted, subjects: [], missing: [], reasons: [], amount: null })
        continue
      }
      const other = wanted.find((candidate) => candidate.policy === verdict.policy)
      if (other === undefined) throw new Error(`no expectation for ${verdict.policy}`)
      const { policy, status, already, amount, verified } = verdict
      expect({ policy, status, already, amount, verified, ...compared(verdict) }).toEqual({
        ...other,
        ...compared(other),
      })
    }
  })
})
