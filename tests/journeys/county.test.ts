import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/access'
import { DESK } from '../browser/chromium'
import { chooseSelf, type Someone, signedIn } from './people'
import { type Visitor, visit } from './visit'

/** Whom no other journey needs. */
const NEWCOMER = 'demo-inspector'
const NAME = '钟演示新'
const OVERVIEW = '/subpackages/county/overview/index'
const STAFF = '/subpackages/county/staff/index'

let desk: Visitor
let officer: Someone
beforeAll(async () => {
  officer = await signedIn('demo-county')
  desk = await visit('/subpackages/own/sign-in/index', { viewport: DESK })
  await chooseSelf(desk, 'demo-county')
})
afterAll(() => desk?.leave())

const openAt = (path: string) => desk.page.goto(desk.page.url().replace(/#.*/, `#${path}`))
const rowsOf = (label: string) => desk.shown().getByRole('table', { name: label }).getByRole('row')

describe('the plan on an officer’s desk', () => {
  it('opens on deadlines, with days left or over by the county’s day', async () => {
    await desk.see('期限')
    await desk.see('过了 76 天')
    await desk.see('还有 15 天')
    expect(await axe(desk.page)).toEqual([])
  })

  it('lists every target', async () => {
    const { targets } = await officer.call('getPlan')
    await desk.see(`${targets.length} 项目标`)
    expect(await rowsOf('目标').filter({ hasText: '脐橙' }).count()).toBeGreaterThan(0)
  })

  it('narrows to a programme and a word, sorts, and keeps both in the address', async () => {
    await desk.tap('健康')
    const { targets } = await officer.call('getPlan')
    const health = targets.filter(({ programme }) => programme === 'health')
    await desk.see(`${health.length} 项目标`)
    await desk.tap('按数排')
    await desk.page.reload()
    await desk.see(`${health.length} 项目标`)
    expect(desk.page.url()).toContain('programme=health')
    expect(desk.page.url()).toContain('by=value')
    const first = await rowsOf('目标').nth(1).textContent()
    const least = health.reduce((a, b) => (b.value < a.value ? b : a))
    expect(first).toContain(least.name)
  })

  it('opens the plan’s own words', async () => {
    const { targets } = await officer.call('getPlan')
    const [some] = targets.filter(({ programme }) => programme === 'health')
    await desk.tap(some?.name ?? '')
    await desk.see(`“${some?.quote}”`)
    expect(await axe(desk.page)).toEqual([])
  })

  it('keeps the header in sight while the table is scrolled', async () => {
    await openAt(OVERVIEW)
    await desk.see('项目标')
    const head = desk.shown().getByRole('table', { name: '目标' }).getByRole('row').first()
    await rowsOf('目标').last().scrollIntoViewIfNeeded()
    const box = await head.boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(120)
  })
})

describe('staff', () => {
  let newcomer: Someone
  let code = ''

  it('is asked for what is missing', async () => {
    await desk.tap('工作人员')
    await desk.see('人，后面还有')
    expect(await axe(desk.page)).toEqual([])
    await desk.tap('请一位工作人员')
    await desk.fill('姓名', NAME)
    await desk.tap('发邀请码')
    await desk.see('电话号码不对')
    await desk.see('请选他负责的村。')
  })

  it('gets a code that is shown once', async () => {
    await desk.fill('电话', '15400009999')
    await desk.tap('城厢镇')
    await desk.tap('田心村')
    await desk.see('选了：城厢镇田心村')
    await desk.tap('发邀请码')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByText('只显示这一次').waitFor()
    code = /\d{4} \d{4}/.exec((await dialog.textContent()) ?? '')?.[0] ?? ''
    expect(code).toMatch(/^\d{4} \d{4}$/)
    expect(await axe(desk.page)).toEqual([])
    await desk.tap('告诉他了，关上')
    expect(await desk.text()).not.toContain(code)
  })

  it('takes up the post on a phone', async () => {
    const phone = await visit('/subpackages/own/sign-in/index')
    await chooseSelf(phone, NEWCOMER)
    await phone.see('全县')
    await phone.back()
    await phone.tap('我的')
    await phone.tap('我有工作邀请码')
    await phone.fill('8 位邀请码', code)
    await phone.tap('接受邀请，开始工作')
    await phone.see('最久没去的户')
    await phone.leave()
    newcomer = await signedIn(NEWCOMER)
    expect(newcomer.me).toMatchObject({ name: NAME })
    expect(newcomer.me.grants.some(({ role }) => role === 'cadre')).toBe(true)
  })

  it('is found among all, disabled once it was asked about, and refused on the next call', async () => {
    await openAt(`${STAFF}?words=${encodeURIComponent(NAME)}`)
    await desk.page.reload()
    await desk.see('一共 1 人')
    await desk.tap(`停用${NAME}`)
    await desk.see('他在所有手机和电脑上都进不来')
    await desk.tap('停用这个账号')
    await desk.see(`${NAME}已经停用`)
    await desk.see('已停用')
    await expect(newcomer.call('getMe')).rejects.toMatchObject({ status: 401 })
    await expect(signedIn(NEWCOMER)).rejects.toMatchObject({ status: 401 })
  })

  it('comes back once enabled', async () => {
    await desk.tap(`恢复${NAME}`)
    await desk.tap('恢复这个账号')
    await desk.see(`${NAME}已经恢复`)
    newcomer = await signedIn(NEWCOMER)
    await expect(newcomer.call('getMe')).resolves.toMatchObject({ name: NAME })
  })

  it('whose phone is lost is signed out everywhere', async () => {
    await desk.tap(`${NAME}的手机丢了`)
    await desk.tap('全部退出登录')
    await desk.see('已经退出')
    await expect(newcomer.call('getMe')).rejects.toMatchObject({ status: 401 })
  })
})

describe('households of a village', () => {
  it('are listed once a village is chosen; opening a file is said to be on record', async () => {
    await desk.tap('各村的户')
    await desk.see('先选一个村')
    await desk.tap('城厢镇')
    await desk.tap('田心村')
    await desk.see('20 户，后面还有')
    expect(desk.page.url()).toContain('village=')
    expect(await axe(desk.page)).toEqual([])
    await desk.fill('按名字找', '演示')
    await desk.shown().getByLabel('户', { exact: true }).first().getByRole('button').first().click()
    await desk.see('您打开这份档案，已经记录在案')
    await desk.see('现在看的是')
    expect(await desk.text()).not.toContain('发绑定码')
    expect(await axe(desk.page)).toEqual([])
  })
})

describe('somebody who is not staff', () => {
  it('reads why the page is closed, and whom to ask', async () => {
    const phone = await visit(STAFF)
    await phone.see('要先登录')
    expect(await axe(phone.page)).toEqual([])
    await phone.leave()
  })
})
