import type { Grant, StaffMember } from '@bangfutong/shared/schema/account'
import type { Divisions } from '@bangfutong/shared/schema/divisions'
import { ROLE_NAMES, type Role } from '@bangfutong/shared/schema/role'
import { placeName, townName } from '../care/divisions'

/** The posts an officer gives; an employer comes with their company. */
export const POSTS = ['cadre', 'village-clerk', 'township', 'county', 'department', 'inspector'] as const
export type Post = (typeof POSTS)[number]

export type Ground = 'villages' | 'town' | 'county'
const GROUND: Partial<Record<Post, Ground>> = { cadre: 'villages', 'village-clerk': 'villages', township: 'town' }

/** What ground a post needs to be told. */
export const groundOf = (post: Post): Ground => GROUND[post] ?? 'county'

const isPost = ({ role }: Grant) => role !== 'seeker' && role !== 'resident' && role !== 'proxy'

/** 帮扶干部、村文书 */
export const postWords = ({ grants }: Pick<StaffMember, 'grants'>): string =>
  [...new Set(grants.filter(isPost).map(({ role }) => ROLE_NAMES[role]))].join('、')

/** 城厢镇田心村; 全县 for a post without ground. */
export function areaWords({ grants }: Pick<StaffMember, 'grants'>, divisions: Divisions | undefined): string {
  const places = grants.filter(isPost).flatMap(({ villageCodes = [], townCode, employerId }) => {
    const villages = villageCodes.map((code) => placeName(divisions, code))
    return [...villages, ...(townCode ? [townName(divisions, townCode)] : []), ...(employerId ? ['本单位'] : [])]
  })
  return [...new Set(places)].join('、') || '全县'
}

export interface StaffFilter {
  words?: string | undefined
  role?: string | undefined
}

/** Those whose name, unit or phone has these signs, with the post that is asked for. */
export function filterStaff(staff: readonly StaffMember[], { words = '', role }: StaffFilter): StaffMember[] {
  const signs = words.replace(/\s/g, '')
  return staff.filter(
    ({ name, unit = '', phone = '', grants }) =>
      (signs === '' || [name, unit, phone].some((text) => text.includes(signs))) &&
      (!role || grants.some((grant) => grant.role === (role as Role))),
  )
}
