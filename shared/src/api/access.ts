import type { Access } from './endpoint'

/** Anyone, without signing in. */
export const PUBLIC = { public: 'public' } as const satisfies Access

/** Anyone who has signed in, for themselves. */
export const SIGNED_IN = {
  seeker: 'self',
  resident: 'self',
  proxy: 'self',
  cadre: 'self',
  'village-clerk': 'self',
  township: 'self',
  county: 'self',
  department: 'self',
  inspector: 'self',
  employer: 'self',
} as const satisfies Access

/** The household itself and those who care for it. */
export const HOUSEHOLD_AND_CARE = {
  resident: 'own household',
  proxy: 'own household',
  cadre: 'paired households',
  'village-clerk': 'own villages',
} as const satisfies Access

/** Those who care for households, without the household. */
export const CARE = { cadre: 'paired households', 'village-clerk': 'own villages' } as const satisfies Access

/** Everybody who may open a file; the record of who did is shown to the household. */
export const FILE_READERS = { ...HOUSEHOLD_AND_CARE, township: 'own town', county: 'county' } as const satisfies Access

/** Those who may publish to villages. */
export const PUBLISHERS = {
  cadre: 'own villages',
  'village-clerk': 'own villages',
  township: 'own town',
  county: 'county',
} as const satisfies Access

export const COMPANY = { employer: 'own company' } as const satisfies Access
export const COUNTY = { county: 'county' } as const satisfies Access
