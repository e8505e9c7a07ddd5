import type { Role } from '@bangfutong/shared/schema/role'

/** Who cares for households and acts for them. */
export const CARERS = ['cadre', 'village-clerk'] as const satisfies readonly Role[]
/** Who may open a file. */
export const FILE_READERS = [...CARERS, 'township', 'county'] as const satisfies readonly Role[]
/** Who sees the whole of a town or the county. */
export const OFFICERS = ['township', 'county'] as const satisfies readonly Role[]
/** Who works with the plan's targets. */
export const PLANNERS = [...OFFICERS, 'department', 'inspector'] as const satisfies readonly Role[]
/** Who may publish notices. */
export const PUBLISHERS = FILE_READERS
