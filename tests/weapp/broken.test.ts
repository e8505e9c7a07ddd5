import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Phone, weappBuild } from './phone'

it('a tap that is bound to nothing fails a test', async () => {
  const broken = mkdtempSync(path.join(tmpdir(), 'broken-weapp-'))
  cpSync(weappBuild, broken, { recursive: true })
  const template = path.join(broken, 'base.wxml')
  writeFileSync(template, readFileSync(template, 'utf8').replaceAll('bindtap="eh"', 'bindtap="gone"'))
  const phone = await new Phone({ dist: broken }).launch('pages/mine/index')
  await phone.see('大字版')
  await expect(phone.tap('大字版')).rejects.toThrow('nothing listens to tap')
  rmSync(broken, { recursive: true })
})
