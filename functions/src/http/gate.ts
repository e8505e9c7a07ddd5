import type { Target } from '@bangfutong/shared/api/endpoint'
import type { Owner } from './authority'
import type { Identity } from './caller'
import type { Services } from './services'

/** How the pipeline learns who calls and whose record is meant; features provide it. */
export interface Gate {
  /** Reads the bearer token; throws 401 where it is missing, false, expired or ended. */
  identify(authorization: string | undefined, services: Services): Promise<{ who: Identity; renewed?: string }>
  findOwner(kind: Target['kind'], recordId: string, services: Services): Promise<Owner | undefined>
}
