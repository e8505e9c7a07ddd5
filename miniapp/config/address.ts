/**
 * Where the API is: `--api <url>` on the build command, else `BFT_API`, else the same origin for the web page
 * and the local server for the mini-program (a phone has no origin of its own).
 */
export function addressFrom(argv: readonly string[], env: Record<string, string | undefined>): string {
  const flag = argv.findIndex((word) => word === '--api' || word.startsWith('--api='))
  const word = argv[flag]
  const given = flag < 0 ? env['BFT_API'] : word?.startsWith('--api=') ? word.slice('--api='.length) : argv[flag + 1]
  if (given) return given.replace(/\/+$/, '')
  return env['TARO_ENV'] === 'weapp' ? 'http://127.0.0.1:8080' : ''
}
