export interface ApiRequest {
  method: string
  /** From `/api/…`. */
  path: string
  headers: Record<string, string>
  body: unknown
}

export interface ApiAnswer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** Answers a request; throwing means that there is no signal. */
export type Api = (request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>

interface Options {
  success?: (answer: object) => void
  fail?: (reason: object) => void
  complete?: (answer: object) => void
  [name: string]: unknown
}

export interface Call {
  name: string
  options: Record<string, unknown>
}

export interface Device {
  api: Api
  /** Survives a restart of the app. */
  storage: Map<string, unknown>
  calls: Call[]
  /** Requests that have not been answered. */
  pending: number
}

export type Navigate = (how: string, options: { url?: string; delta?: number }) => void

const APP_INFO = { SDKVersion: '3.7.0', version: '8.0.50', language: 'zh_CN', fontSizeSetting: 16, theme: 'light' }
const WINDOW_INFO = {
  pixelRatio: 2,
  screenWidth: 360,
  screenHeight: 780,
  windowWidth: 360,
  windowHeight: 716,
  statusBarHeight: 24,
}
const DEVICE_INFO = { platform: 'android', brand: 'demo', model: 'demo', system: 'Android 10' }

/** The platform's API as far as the app uses it; anything else is undefined and calling it fails. */
export function createWx(device: Device, navigate: Navigate): Record<string, unknown> {
  const done =
    (name: string, answer: object = {}) =>
    (options: Options = {}) => {
      device.calls.push({ name, options })
      setTimeout(() => {
        options.success?.({ errMsg: `${name}:ok`, ...answer })
        options.complete?.({})
      }, 0)
    }
  const quiet = [
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'hideKeyboard',
    'pageScrollTo',
    'setTabBarStyle',
  ]
  const recorded = [...quiet, 'makePhoneCall', 'setClipboardData', 'setNavigationBarTitle', 'stopPullDownRefresh']
  const moves = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack']
  return {
    ...Object.fromEntries(recorded.map((name) => [name, done(name)])),
    ...Object.fromEntries(
      moves.map((name) => [
        name,
        (options: Options & { url?: string; delta?: number } = {}) => {
          done(name)(options)
          navigate(name, options)
        },
      ]),
    ),
    ...storageApi(device.storage),
    request: (options: Options) => request(device, options),
    login: done('login', { code: 'code-of-this-phone' }),
    getNetworkType: done('getNetworkType', { networkType: '4g' }),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    getAppBaseInfo: () => APP_INFO,
    getWindowInfo: () => WINDOW_INFO,
    getDeviceInfo: () => DEVICE_INFO,
    getSystemInfoSync: () => ({ ...APP_INFO, ...WINDOW_INFO, ...DEVICE_INFO }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: () => true,
    nextTick: (next: () => void) => setTimeout(next, 0),
    createInnerAudioContext: () => ({ play() {}, stop() {}, destroy() {}, onEnded() {}, onError() {} }),
  }
}

function storageApi(storage: Map<string, unknown>) {
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
  }
}

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

function request(device: Device, options: Options): void {
  const {
    url,
    method = 'GET',
    header = {},
    data,
  } = options as Options & { url: string; method?: string; header?: object }
  if (!METHODS.includes(method)) throw new Error(`wx.request has no method ${method}`)
  const { pathname, search } = new URL(url)
  device.pending += 1
  const asked = {
    method,
    path: pathname + search,
    headers: { ...header } as Record<string, string>,
    body: parsed(data),
  }
  Promise.resolve()
    .then(() => device.api(asked))
    .then(
      ({ status, body, headers = {} }) => {
        const text = body === undefined ? '' : JSON.stringify(body)
        options.success?.({ statusCode: status, data: text, header: headers, errMsg: 'request:ok' })
      },
      (error) => options.fail?.({ errMsg: `request:fail ${(error as Error).message}` }),
    )
    .finally(() => {
      device.pending -= 1
      options.complete?.({})
    })
}

const parsed = (data: unknown): unknown => (typeof data === 'string' && data !== '' ? JSON.parse(data) : data)
