import type { DemoPerson } from '@bangfutong/shared/schema/account'

/** The people one may sign in as; exists on a demo county only. */
export interface DemoPeople {
  list(): Promise<DemoPerson[]>
}
