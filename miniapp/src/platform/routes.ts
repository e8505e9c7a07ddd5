interface Route<P> {
  path: string
  tab: boolean
  /** Only for the type. */
  readonly params?: P
}

type NoParams = Record<never, string>

const tab = (name: string): Route<NoParams> => ({ path: `/pages/${name}/index`, tab: true })
const sub = <P = NoParams>(root: 'more' | 'cadre' | 'county', name: string): Route<P> => ({
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
  cadreToday: sub('cadre', 'today'),
  countyOverview: sub('county', 'overview'),
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
