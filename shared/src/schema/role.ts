import * as z from 'zod/mini'

/** Who may call. `public` needs no session; every signed-in person is a `seeker`. */
export const Role = z.enum([
  'public',
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
  'system',
])
export type Role = z.infer<typeof Role>

/** For whose data, from narrow to wide. */
export const AREAS = [
  'self',
  'own household',
  'paired households',
  'own company',
  'own villages',
  'own town',
  'county',
  'public',
] as const
export const Area = z.enum(AREAS)
export type Area = z.infer<typeof Area>

export const StaffRole = z.enum(['cadre', 'village-clerk', 'township', 'county', 'department', 'inspector', 'employer'])
export type StaffRole = z.infer<typeof StaffRole>

/** Chinese names of the roles, as a person would say them. */
export const ROLE_NAMES: Record<Role, string> = {
  public: '访客',
  resident: '村民',
  proxy: '家属代理',
  seeker: '找工作的人',
  cadre: '帮扶干部',
  'village-clerk': '村文书',
  township: '乡镇干部',
  county: '县扶贫办',
  department: '部门工作人员',
  inspector: '检查人员',
  employer: '用工单位',
  system: '系统',
}
