import { DemoPerson } from '@bangfutong/shared/schema/account'
import * as z from 'zod/mini'
import { defineEntity } from '../platform/dynamo/entity'

/** What this folder holds, written last: while it is not there, nothing of the folder has been used yet. */
export const CountyRecord = z.strictObject({
  kind: z.enum(['demo', 'real']),
  packId: z.string(),
  /** Who may be signed in as on a demo county; nobody on a real one. */
  people: z.array(DemoPerson),
})
export type CountyRecord = z.infer<typeof CountyRecord>

export const countyRecordKey = { pk: 'LOCAL', sk: 'COUNTY' }
export const CountyRecordEntity = defineEntity<CountyRecord>({
  name: 'local-county',
  schema: CountyRecord,
  secret: ['people'],
  keys: () => countyRecordKey,
})
