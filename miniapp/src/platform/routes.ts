interface Route<P> {
  path: string
  tab: boolean
  /** Only for the type. */
  readonly params?: P
}

type NoParams = Record<never, string>

const tab = (name: string): Route<NoParams> => ({ path: `/pages/${name}/index`, tab: true })
const sub = <P = NoParams>(root: 'more' | 'own' | 'work' | 'cadre' | 'county', name: string): Route<P> => ({
  path: `/subpackages/${root}/${name}/index`,
  tab: false,
})

/** Every page by name, with the parameters it takes. app.config.ts lists the same paths; a test compares them. */
export const routes = {
  home: tab('home'),
  policies: tab('policies'),
  jobs: tab('jobs'),
  mine: tab('mine'),
  about: sub('more', 'about'),
  policy: sub<{ id: string }>('more', 'policy'),
  programme: sub<{ id: string }>('more', 'programme'),
  search: sub<{ words?: string }>('more', 'search'),
  screening: sub<{ policy?: string; page?: string }>('more', 'screening'),
  screeningResult: sub<{ saved?: string }>('more', 'screening-result'),
  savedScreenings: sub('more', 'saved-screenings'),
  notices: sub('more', 'notices'),
  notice: sub<{ id: string }>('more', 'notice'),
  signIn: sub<{ back?: string }>('own', 'sign-in'),
  deskSignIn: sub('own', 'desk-sign-in'),
  approve: sub('own', 'approve'),
  account: sub('own', 'account'),
  bind: sub('own', 'bind'),
  requests: sub('own', 'requests'),
  household: sub('own', 'household'),
  received: sub('own', 'received'),
  due: sub('own', 'due'),
  householdLog: sub('own', 'household-log'),
  position: sub<{ id: string }>('work', 'position'),
  apply: sub<{ id: string }>('work', 'apply'),
  applications: sub('work', 'applications'),
  company: sub('work', 'company'),
  applicants: sub<{ id: string; title?: string }>('work', 'applicants'),
  publishPosition: sub('work', 'publish-position'),
  cadreToday: sub('cadre', 'today'),
  cadreHouseholds: sub<{ only?: string; village?: string }>('cadre', 'households'),
  cadreHousehold: sub<{ id: string }>('cadre', 'household'),
  cadreTogether: sub<{ id: string; policy?: string }>('cadre', 'together'),
  cadreApply: sub<{ id: string; member?: string }>('cadre', 'apply'),
  cadrePublish: sub<{ to?: string }>('cadre', 'publish'),
  cadreSent: sub('cadre', 'sent'),
  cadreReach: sub<{ id: string }>('cadre', 'reach'),
  joinStaff: sub('cadre', 'join'),
  countyOverview: sub<{ programme?: string; words?: string; by?: string; order?: string }>('county', 'overview'),
  countyStaff: sub<{ role?: string; words?: string }>('county', 'staff'),
  countyHouseholds: sub<{ village?: string }>('county', 'households'),
} satisfies Record<string, Route<object>>

export type RouteName = keyof typeof routes
export type RouteParams<N extends RouteName> = (typeof routes)[N] extends Route<infer P> ? P : never

/** The address of a page, parameters encoded, absent ones left out. */
export function addressOf<N extends RouteName>(name: N, params?: Partial<RouteParams<N>>): string {
  const query = Object.entries(params ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `${routes[name].path}?${query}` : routes[name].path
}
