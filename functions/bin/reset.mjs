import './node-version.mjs'
import { existsSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fail, failWith } from './fail.mjs'
import { isHeld } from './holder.mjs'
import { place, root, words } from './place.mjs'

const known = (word, at) => word === '--yes' || word === '--data' || words[at - 1] === '--data'
if (!words.every(known)) fail('命令写得不对，请这样用：npm run reset -- [--yes] [--data 文件夹]')

const at = words.indexOf('--data')
const given = at < 0 ? undefined : words[at + 1]
if (at >= 0 && !given) fail('请在 --data 后面写上文件夹（--data needs a folder）')
const folder = given === undefined ? join(root, '.data/demo') : isAbsolute(given) ? given : join(place.cwd, given)
/** Only what the local server has put there; a folder named by mistake keeps its files. */
const OURS = ['level', 'store.json', 'owner.json', 'keys.json', 'loading.json']

try {
  if (!OURS.some((name) => existsSync(join(folder, name)))) fail0(`${folder} 里没有数据，不用清（nothing to reset）`)
  if (!words.includes('--yes') && !(await confirmed())) fail('没有清，数据还在（nothing was removed）')
  if (await isHeld(folder)) fail(`${folder} 正在使用，没有清；请先停止它（in use, stop it first）`)
  for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true })
  console.log('清好了，下次 npm start 会重新装入演示县（done）')
} catch (error) {
  failWith(error)
}

function fail0(sentence) {
  console.log(sentence)
  process.exit(0)
}

async function confirmed() {
  if (!process.stdin.isTTY) fail('要清的话请加 --yes：npm run reset -- --yes（add --yes）')
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(`要清掉 ${folder} 里的全部数据，清了就找不回来。输入 yes 确认：`)
  ask.close()
  return answer.trim().toLowerCase() === 'yes'
}
