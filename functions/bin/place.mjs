import { fileURLToPath } from 'node:url'

/** The repository, and the folder in which npm was called. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
export const place = { root, cwd: process.env.INIT_CWD ?? process.cwd() }
export const words = process.argv.slice(2)
