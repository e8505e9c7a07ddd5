import type { EndpointName } from '@bangfutong/shared/api/contract'

/**
 * Who may call what and for whose data, written by hand and apart from the contract table.
 * `role` alone: for oneself. `role:reach`: only for records within that reach.
 */
const everyone = 'public'
const signedIn = 'seeker resident proxy cadre village-clerk township county department inspector employer'
const household = 'resident:household proxy:household cadre:paired village-clerk:village'
const readers = `${household} township:town county:county`
const careLists = 'cadre village-clerk township county'
const authors = 'cadre:author village-clerk:author township:author county:county'
const company = 'employer:company'

const TABLE: Record<EndpointName, string> = {
  getOpenApi: everyone,
  getCounty: everyone,
  getPlan: everyone,
  getDivisions: everyone,
  getPolicies: everyone,
  createScreening: everyone,
  listDemoPeople: everyone,
  createSession: everyone,
  createTicket: everyone,
  approveTicket: 'cadre village-clerk township county department inspector employer',
  getMe: signedIn,
  endSession: signedIn,
  deleteAccount: signedIn,
  inviteStaff: 'county',
  acceptInvitation: signedIn,
  listStaff: 'county',
  disableStaff: 'county:county',
  enableStaff: 'county:county',
  endStaffSessions: 'county:county',
  getHome: 'resident proxy',
  getToday: 'cadre village-clerk',
  listHouseholds: careLists,
  getHousehold: readers,
  getVerdicts: readers,
  reportAnswers: household,
  getHouseholdLog: 'resident:household proxy:household county:county',
  issueBindCode: household,
  bindWithCode: signedIn,
  unbind: 'resident proxy',
  removeBinding: household,
  requestBinding: signedIn,
  listBindingRequests: 'resident proxy cadre village-clerk',
  decideBindingRequest: household,
  listPublicNotices: everyone,
  getPublicNotice: everyone,
  listFeed: signedIn,
  getFeedNotice: signedIn,
  markRead: signedIn,
  listAudiences: careLists,
  publishNotice: careLists,
  listSentNotices: careLists,
  withdrawNotice: authors,
  getReach: authors,
  listPositions: everyone,
  getPosition: everyone,
  applyToPosition: signedIn,
  withdrawApplication: signedIn,
  listMyApplications: signedIn,
  applyFor: 'cadre:paired village-clerk:village',
  listCompanyPositions: 'employer',
  publishPosition: 'employer',
  confirmPosition: company,
  closePosition: company,
  listApplicants: company,
}

export interface Somebody {
  id: string
  grants: { role: string; householdId?: string; villageCodes?: string[]; townCode?: string; employerId?: string }[]
}

export interface Thing {
  householdId?: string
  cadreId?: string
  villageCode?: string
  townCode?: string
  employerId?: string
  authorId?: string
}

export type Expected = 'allowed' | 'sign-in' | 'forbidden' | 'not-found'

/** What must come of a call by somebody (undefined: no session) on a thing (undefined: there is none). */
export function expected(name: EndpointName, who: Somebody | undefined, thing: Thing | undefined): Expected {
  const entries = TABLE[name].split(' ').map((entry) => entry.split(':') as [string, string?])
  if (entries.some(([role]) => role === 'public')) return 'allowed'
  if (!who) return 'sign-in'
  const mine = who.grants.flatMap((grant) =>
    entries.filter(([role]) => role === grant.role).map(([, reach]) => ({ grant, reach })),
  )
  if (mine.length === 0) return 'forbidden'
  return mine.some(({ grant, reach }) => reaches(who, grant, reach, thing)) ? 'allowed' : 'not-found'
}

function reaches(
  who: Somebody,
  grant: Somebody['grants'][number],
  reach: string | undefined,
  thing: Thing | undefined,
) {
  if (reach === undefined) return true
  if (thing === undefined) return false
  switch (reach) {
    case 'county':
      return true
    case 'household':
      return grant.householdId !== undefined && grant.householdId === thing.householdId
    case 'paired':
      return thing.cadreId === who.id
    case 'village':
      return grant.villageCodes?.some((code) => code === thing.villageCode) === true
    case 'town':
      return grant.townCode !== undefined && grant.townCode === thing.townCode
    case 'company':
      return grant.employerId !== undefined && grant.employerId === thing.employerId
    case 'author':
      return thing.authorId === who.id
    default:
      throw new Error(`no such reach: ${reach}`)
  }
}
