import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from './fail.mjs'

/** Whether node_modules holds what the lock file names; optional parts of other platforms may be missing. */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional, os, cpu, link }]) => {
    if (!path.includes('node_modules/') || link) return true
    return present[path] ? present[path].version === version : Boolean(optional || devOptional || os || cpu)
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Installs exactly what the lock file names, where it is not there yet. */
export function installWhatIsMissing(root) {
  if (isInstalled(root)) return
  console.log('第一次运行：下载需要的程序包，大约一两分钟 installing packages …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=http'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (error || status !== 0)
    fail('程序包没有装好（npm ci 没有成功）：请检查网络和磁盘空间，然后再运行一次（npm ci failed）')
}

/** For commands that must not download anything by themselves. */
export function refuseUninstalled(root) {
  if (!existsSync(join(root, 'node_modules/esbuild'))) fail('程序包还没有装，请先运行 npm ci（run npm ci first）')
}
