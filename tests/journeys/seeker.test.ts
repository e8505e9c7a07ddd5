import type { PositionView } from '@bangfutong/shared/schema/position'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/access'
import { chooseSelf, phoneOf, type Someone, signedIn } from './people'
import { type Visitor, visit } from './visit'

const PHONE = '13800000007'
const NOTE = '会踩缝纫机，明天能去'

let employer: Someone
let wanted: PositionView
beforeAll(async () => {
  employer = await signedIn('demo-employer')
  const { items } = await employer.call('listCompanyPositions', { query: {} })
  const found = items.find(({ status, hours }) => status === 'open' && hours === 'school-run') ?? items[0]
  if (!found) throw new Error('the demo company has no position')
  wanted = await employer.call('confirmPosition', {
    params: { positionId: found.id },
    body: { version: found.version },
  })
})

/** What stands behind a sheet has the same words. */
const inSheet = (visitor: Visitor, words: string) =>
  visitor.page.getByRole('dialog').getByText(words, { exact: true }).click()

const applicants = async () =>
  (await employer.call('listApplicants', { params: { positionId: wanted.id }, query: {} })).items

describe('someone who looks for work', () => {
  let seeker: Visitor
  let company: Visitor
  beforeAll(async () => {
    seeker = await visit('/pages/jobs/index')
    company = await phoneOf('demo-employer')
  })
  afterAll(async () => {
    await seeker?.leave()
    await company?.leave()
  })

  it('says once where home is, and sees how far each position is', async () => {
    await seeker.tap('选我的村')
    await seeker.tap('城厢镇')
    await seeker.tap(/^田心村$/)
    await seeker.see('远近从田心村算')
    await seeker.see('上月真实平均到手')
    await seeker.page.reload()
    await seeker.see('远近从田心村算')
    expect(await axe(seeker.page)).toEqual([])
  })

  it('filters by kind, hours and town, and the choice stays', async () => {
    await seeker.tap('离家近')
    await seeker.see('同一个乡镇')
    await seeker.tap('扶贫车间')
    await seeker.tap('全部筛选')
    await seeker.see('想找什么样的？')
    await inSheet(seeker, '能接送孩子')
    await inSheet(seeker, '看岗位')
    await seeker.page.reload()
    await seeker.see('就在本村')
    const on = seeker.shown().getByRole('checkbox', { checked: true })
    expect(await on.allInnerTexts()).toEqual(['离家近', '能接送孩子', '扶贫车间'])
    expect(await seeker.text()).not.toContain('公益性岗位 ')
  })

  it('filters by pay, and is helped where nothing fits', async () => {
    await seeker.tap('全部筛选')
    await inSheet(seeker, '3,000 元以上')
    await inSheet(seeker, '看岗位')
    await seeker.see('没有合这些条件的')
    await seeker.tap('3,000 元以上')
    await seeker.see('就在本村')
  })

  it('opens a position and reads all of it', async () => {
    const card = seeker.shown().getByRole('button').filter({ hasText: '就在本村' }).filter({ hasText: wanted.title })
    await card.filter({ hasText: '今天确认' }).first().click()
    await seeker.see('做什么')
    await seeker.see('打电话给用工单位')
    await seeker.see('招工不许收押金')
    expect(seeker.page.url()).toContain(wanted.id)
    expect(await axe(seeker.page)).toEqual([])
  })

  it('signs in on the way, and comes back to the position', async () => {
    await seeker.tap('登录后报名')
    await chooseSelf(seeker, 'demo-seeker')
    await seeker.see('我要报名')
  })

  it('is told what is missing, and what the employer will see', async () => {
    await seeker.tap('我要报名')
    await seeker.see('只有这些。看不到您家的档案和补助。')
    await seeker.fill('电话', '12345')
    await seeker.fill('想说的话（可以不填）', NOTE)
    await seeker.tap(/^报名$/)
    await seeker.see('电话号码不对，请检查')
    await seeker.see('请先同意把姓名和电话给用工单位')
    expect(await seeker.section('用工单位会看到什么')).toContain(NOTE)
  })

  it('finds the half-filled form again', async () => {
    await seeker.back()
    await seeker.tap('我要报名')
    await seeker.see(NOTE)
    expect(await seeker.page.getByLabel('电话', { exact: true }).locator('visible=true').inputValue()).toBe('12345')
  })

  it('applies once although the answer was lost on the way', async () => {
    const before = (await applicants()).length
    const keys: (string | undefined)[] = []
    await seeker.page.route('**/applications', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await seeker.fill('电话', PHONE)
    await seeker.tap('我同意给他们看')
    await seeker.tap(/^报名$/)
    await seeker.see('您填的还在')
    await seeker.tap(/^报名$/)
    await seeker.see('报名成功')
    await seeker.see(`他们会打 ${PHONE} 找您`)
    await seeker.page.unroute('**/applications')
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect((await applicants()).length).toBe(before + 1)
  })

  it('applies twice and gets the same answer', async () => {
    const again = await signedIn('demo-seeker')
    const params = { positionId: wanted.id }
    const body = { name: again.me.name, phone: PHONE, note: NOTE, consent: true } as const
    const [first] = (await again.call('listMyApplications', { query: {} })).items
    expect(await again.call('applyToPosition', { params, body })).toEqual(first)
    expect((await applicants()).filter(({ phone }) => phone === PHONE)).toHaveLength(1)
  })

  it('is seen by the employer, with what was agreed and no more', async () => {
    await company.page.reload()
    const card = company.shown().getByLabel(wanted.title, { exact: true }).filter({ hasText: '今天确认' }).first()
    await card.getByRole('button', { name: /^看报名的/ }).click()
    await company.see(NOTE)
    await company.see(PHONE)
    expect(await company.text()).not.toContain('360799')
    expect(await axe(company.page)).toEqual([])
  })

  it('sees that it has applied, and withdraws', async () => {
    await seeker.tap('好了，回去')
    await seeker.see('您已经报名')
    await seeker.tap('撤回报名')
    await seeker.see('撤回报名吗？')
    await inSheet(seeker, '撤回报名')
    await seeker.see('我要报名')
  })

  it('is no longer seen by the employer', async () => {
    await company.page.reload()
    await company.see('报名的人')
    await expect.poll(async () => (await company.text()).includes(PHONE)).toBe(false)
    expect((await applicants()).filter(({ phone }) => phone === PHONE)).toEqual([])
  })

  it('finds it among the own applications, as withdrawn', async () => {
    await seeker.page.goto(`${new URL(seeker.page.url()).origin}/#/subpackages/work/applications/index`)
    await seeker.see('已撤回')
    await seeker.see(wanted.title)
  })
})

describe('an employer', () => {
  it('publishes a position that seekers see, and takes it off', async () => {
    const company = await phoneOf('demo-employer')
    await company.tap('发布新岗位')
    await company.fill('岗位名字', '演示包装工')
    await company.tap(/^发布岗位$/)
    await company.see('有几处要改，请看上面红色的字。')
    await company.fill('做什么', '装箱、贴标')
    await company.fill('要求', '手脚利索')
    await company.fill('招几个人', '2')
    await company.fill('最少多少元一个月', '1,800')
    await company.fill('几点到几点', '8:30–16:00')
    await company.fill('地址', '田心村扶贫车间（演示）')
    await company.fill('联系电话', '13800000009')
    await company.tap('选在哪个村')
    await company.tap('城厢镇')
    await company.tap(/^田心村$/)
    await company.tap(/^发布岗位$/)
    await company.see('已经发布')
    await company.tap('看别人看到的样子')
    await company.see('1,800 元/月')
    await company.back()
    await company.tap('好了，看我的岗位')
    const card = company.shown().getByLabel('演示包装工', { exact: true })
    await card.getByRole('button', { name: '招满了' }).click()
    await company.see('招满了吗？')
    await company.tap('招满了，收起来')
    await company.see('演示包装工：已经收起，别人看不到了。')
    await company.leave()
  })
})

describe('a desktop', () => {
  it('is let in by the phone, and only with the code on its own screen', async () => {
    const desk = await visit('/subpackages/own/desk-sign-in/index')
    const phone = await phoneOf('demo-employer')
    await desk.see('用手机扫这个码')
    const code = ((await desk.shown().locator('.u-code').textContent()) ?? '').replace(/\s/g, '')
    await phone.page.goto(`${new URL(phone.page.url()).origin}/#/subpackages/own/approve/index`)
    await phone.fill('输入 8 位码', code.toLowerCase())
    await phone.tap('下一步')
    await phone.see('让这台电脑登录吗？')
    await phone.tap('是我的电脑，登录')
    await phone.see('电脑已经登录')
    await desk.see('我的岗位')
    await desk.leave()
    await phone.leave()
  })
})
