import type { Session } from '@bangfutong/shared/schema/account'
import { addressOf, type RouteName, routes } from '../../miniapp/src/platform/routes'

/** One page with real content: who looks at it, and at what. */
export interface Stop {
  /** A route, or one of EXTRA. */
  name: string
  /** Hash address with its parameters. */
  address: string
  session?: Session
}

/** Who opens a page: the first demo person who may. Pages not named here are a visitor's. */
const VIEWERS: [person: string, pages: RouteName[]][] = [
  ['demo-villager', ['account', 'requests', 'household', 'received', 'due', 'householdLog', 'applications']],
  ['demo-seeker', ['bind', 'apply', 'joinStaff']],
  ['demo-employer', ['company', 'applicants', 'publishPosition']],
  [
    'demo-cadre',
    [
      'approve',
      'cadreToday',
      'cadreHouseholds',
      'cadreHousehold',
      'cadreTogether',
      'cadreApply',
      'cadrePublish',
      'cadreSent',
      'cadreReach',
    ],
  ],
  ['demo-county', ['countyOverview', 'countyStaff', 'countyHouseholds']],
]

/** Tabs that look otherwise to someone who has signed in. */
const EXTRA: Record<string, [page: RouteName, person: string]> = {
  homeOfVillager: ['home', 'demo-villager'],
  mineOfVillager: ['mine', 'demo-villager'],
  mineOfCadre: ['mine', 'demo-cadre'],
}

/** The names of all stops, known before anything runs. */
export const STOPS: string[] = [...Object.keys(routes), ...Object.keys(EXTRA)]

/** Every page of the mini-program, with something to see on it. */
export async function tourOf(origin: string): Promise<Stop[]> {
  const get = async <T>(path: string, session?: Session): Promise<T> => {
    const headers = session ? { authorization: `Bearer ${session.token}` } : {}
    return (await fetch(`${origin}/api${path}`, { headers })).json() as Promise<T>
  }
  const signIn = async (code: string): Promise<Session> => {
    const body = JSON.stringify({ code })
    return (await fetch(`${origin}/api/sessions`, { method: 'POST', body })).json() as Promise<Session>
  }
  const sessions = new Map<string, Session>()
  for (const [person] of VIEWERS) sessions.set(person, await signIn(person))
  const first = async (path: string, person?: string) => {
    const { items } = await get<{ items: { id: string }[] }>(path, person ? sessions.get(person) : undefined)
    return items[0]?.id ?? 'none'
  }
  const position = await first('/positions')
  const household = await first('/households', 'demo-cadre')
  const params: Partial<Record<RouteName, Record<string, string>>> = {
    policy: { id: 'industry-loan' },
    programme: { id: 'finance' },
    search: { words: '上学' },
    notice: { id: await first('/notices') },
    position: { id: position },
    apply: { id: position },
    applicants: { id: await first('/company/positions', 'demo-employer') },
    cadreHousehold: { id: household },
    cadreTogether: { id: household },
    cadreApply: { id: household },
    cadreReach: { id: await first('/notices/sent', 'demo-cadre') },
    countyHouseholds: { village: '360729100201' },
  }
  const extra = Object.entries(EXTRA).map(([name, [page, person]]) => {
    const session = sessions.get(person)
    return { name, address: addressOf(page), ...(session ? { session } : {}) }
  })
  const plain = (Object.keys(routes) as RouteName[]).map((name) => {
    const person = VIEWERS.find(([, pages]) => pages.includes(name))?.[0]
    const session = person ? sessions.get(person) : undefined
    return { name, address: addressOf(name, params[name] as never), ...(session ? { session } : {}) }
  })
  return [...plain, ...extra]
}

/** What a signed-in page keeps on the phone, as the framework stores it on the web. */
export const storedSession = ({ token, me }: Session): string => JSON.stringify({ data: JSON.stringify({ token, me }) })
