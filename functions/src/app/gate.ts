import type { Target } from '@bangfutong/shared/api/endpoint'
import { findHouseholdOwner } from '../features/households/file'
import { findNoticeOwner } from '../features/notices'
import { findPositionOwner } from '../features/positions'
import { identify } from '../features/sessions/identify'
import type { Owner } from '../http/authority'
import type { Gate } from '../http/gate'
import type { Services } from '../http/services'

const owners: Record<Target['kind'], (recordId: string, services: Services) => Promise<Owner | undefined>> = {
  household: findHouseholdOwner,
  notice: findNoticeOwner,
  position: findPositionOwner,
  account: async (accountId) => ({ accountId }),
}

/** How the pipeline learns who calls and whose record is meant. */
export const gate: Gate = {
  identify,
  findOwner: (kind, recordId, services) => owners[kind](recordId, services),
}
