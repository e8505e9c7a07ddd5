import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What WeChat's JavaScript engine does not have: code that leans on it must fail here too. */
const HIDDEN = [
  ...['window', 'document', 'self', 'global', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...[
    'fetch',
    'XMLHttpRequest',
    'Headers',
    'Request',
    'Response',
    'URL',
    'URLSearchParams',
    'AbortController',
    'FormData',
  ],
  ...[
    'Blob',
    'TextEncoder',
    'TextDecoder',
    'MessageChannel',
    'crypto',
    'structuredClone',
    'process',
    'Buffer',
    'setImmediate',
  ],
  ...[
    'HTMLElement',
    'Element',
    'Node',
    'Event',
    'CustomEvent',
    'getComputedStyle',
    'queueMicrotask',
    'performance',
    'BroadcastChannel',
  ],
]

/** `Function` compiles nothing there, but its prototype is asked for. */
function NoFunction(): never {
  throw new EvalError('the mini-program cannot compile code')
}
NoFunction.prototype = Function.prototype

export type Loader = (file: string) => unknown

/** Runs the built files one by one, each once, with only the platform's names in sight. */
export function createLoader(root: string, platform: Record<string, unknown>): Loader {
  const loaded = new Map<string, { exports: unknown }>()
  const given: Record<string, unknown> = { ...platform, Function: NoFunction }
  for (const name of HIDDEN) given[name] = undefined

  function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const source = readFileSync(path.join(root, file), 'utf8')
    const names = [...Object.keys(given), 'globalThis', 'require', 'module', 'exports']
    const requireNear = (wanted: string) => load(`${path.join(path.dirname(file), wanted).replace(/\.js$/, '')}.js`)
    const run = new Function(...names, `${source}\n//# sourceURL=${path.join(root, file)}`) as (
      ...all: unknown[]
    ) => void
    run(...Object.values(given), undefined, requireNear, module, module.exports)
    return module.exports
  }
  return load
}
