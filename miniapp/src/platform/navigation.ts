import Taro from '@tarojs/taro'
import { onWeb } from './env'
import { addressOf, type RouteName, type RouteParams, routes } from './routes'

type Params<N extends RouteName> =
  Record<never, never> extends RouteParams<N> ? [params?: RouteParams<N>] : [params: RouteParams<N>]

/** The platform keeps at most ten pages on its stack. */
const DEEPEST = 9

/** Opens a page: a tab is switched to, any other page goes on the stack. */
export function open<N extends RouteName>(name: N, ...params: Params<N>): void {
  if (routes[name].tab) {
    void Taro.switchTab({ url: routes[name].path })
    return
  }
  const url = addressOf(name, params[0])
  if (Taro.getCurrentPages().length > DEEPEST) void Taro.redirectTo({ url })
  else void Taro.navigateTo({ url })
}

/** Opens a page in place of this one (after a form is sent: back must not return to it). */
export function replace<N extends RouteName>(name: N, ...params: Params<N>): void {
  if (routes[name].tab) void Taro.switchTab({ url: routes[name].path })
  else void Taro.redirectTo({ url: addressOf(name, params[0]) })
}

/** Closes every page and opens this one (after signing in or out). */
export function restart<N extends RouteName>(name: N, ...params: Params<N>): void {
  void Taro.reLaunch({ url: addressOf(name, params[0]) })
}

/** Back one page; from a page that was opened directly, to the home page. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: routes.home.path })
}

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1

/** What a list is narrowed to stands in the page's address, so that it can be kept, sent and reloaded (web page only). */
export function keepInAddress<N extends RouteName>(name: N, params: Partial<RouteParams<N>>): void {
  if (onWeb) window.history.replaceState(window.history.state, '', `#${addressOf(name, params)}`)
}

/** The parameters this page was opened with, decoded; the framework's own keys are left out. */
export function pageParams<N extends RouteName>(_name: N): Partial<RouteParams<N>> {
  const given = Taro.getCurrentInstance().router?.params ?? {}
  const params: Record<string, string> = {}
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined && !key.startsWith('$') && key !== 'stamp') params[key] = decoded(value)
  }
  return params as Partial<RouteParams<N>>
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}
