export type LogFields = Record<string, unknown>

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export interface LogOptions {
  /** `strict` throws on personal data (tests); `drop` leaves it out and says so (production). */
  personal: 'strict' | 'drop'
  write?: (line: string) => void
  now?: () => number
}

/** Field names that hold personal data, in lower case without separators. */
const PERSONAL_KEYS = new Set(
  [
    'name headName displayName fullName realName nickname phone mobile telephone idNumber idCard identityNumber',
    'birthDate birthday account bankAccount cardNumber address openid unionid illness disease password token secret',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
)

const ID_NUMBER = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/
const MOBILE = /(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z.])/

/** JSON lines without personal data. */
export function createLog(options: LogOptions): Log {
  const write = options.write ?? ((line: string) => process.stdout.write(`${line}\n`))
  const now = options.now ?? Date.now
  const log =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const dropped: string[] = []
      const clean = cleaned({ event, ...fields }, '', dropped) as LogFields
      if (dropped.length > 0 && options.personal === 'strict')
        throw new Error(`Personal data in the log: ${dropped.join(', ')}`)
      const extra = dropped.length > 0 ? { dropped } : {}
      write(JSON.stringify({ at: new Date(now()).toISOString(), level, ...clean, ...extra }))
    }
  return { info: log('info'), warn: log('warn'), error: log('error') }
}

function cleaned(value: unknown, path: string, dropped: string[]): unknown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    const text = String(value)
    if (!ID_NUMBER.test(text) && !MOBILE.test(text)) return typeof value === 'bigint' ? text : value
    dropped.push(path)
    return '[removed]'
  }
  if (value instanceof Error) return cleaned({ error: value.name, message: value.message }, path, dropped)
  if (Array.isArray(value)) return value.map((entry, place) => cleaned(entry, `${path}[${place}]`, dropped))
  if (typeof value !== 'object' || value === null) return value
  const clean: LogFields = {}
  for (const [key, entry] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key
    if (PERSONAL_KEYS.has(key.replace(/[-_]/g, '').toLowerCase())) dropped.push(at)
    else clean[key] = cleaned(entry, at, dropped)
  }
  return clean
}
