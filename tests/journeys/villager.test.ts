import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/access'
import { phoneOf, type Someone, signedIn } from './people'
import type { Visitor } from './visit'

const HEAD = '李演示桂'
const SPOUSE = '张演示国'
const STRANGERS_NUMBER = '36079919900101001X'

let cadre: Someone
let head: Someone
let householdId: string
beforeAll(async () => {
  cadre = await signedIn('demo-cadre')
  head = await signedIn('demo-villager')
  householdId = head.me.householdId ?? ''
})

/** What this phone keeps of the person who was signed in. */
const keptOf = (visitor: Visitor) =>
  visitor.page.evaluate<string[]>(`Object.keys(localStorage).filter((key) => /cache\\.my\\.|session/.test(key))`)

describe('a villager with a code from the cadre', () => {
  let villager: Visitor
  beforeAll(async () => {
    villager = await phoneOf('demo-spouse')
  })
  afterAll(() => villager?.leave())

  it('signs in, and is told what to do first', async () => {
    await villager.see(SPOUSE)
    await villager.see('绑定以后，能看到钱到没到，谁在帮您。')
    expect(await axe(villager.page)).toEqual([])
  })

  it('is told of a mistyped code before anything is sent', async () => {
    await villager.tap('绑定自家档案')
    await villager.fill('8 位绑定码', '1234')
    await villager.tap('绑定这台手机')
    await villager.see('绑定码是 8 位数字，请再看一看。')
  })

  it('is told of a wrong code, and loses nothing', async () => {
    await villager.fill('8 位绑定码', '00000000')
    await villager.tap('绑定这台手机')
    await villager.see('没有办成')
    expect(await villager.page.getByLabel('8 位绑定码').inputValue()).toBe('00000000')
  })

  it('binds with the code the cadre has issued', async () => {
    const { code } = await cadre.call('issueBindCode', { params: { householdId }, body: {} })
    await villager.fill('8 位绑定码', code)
    await villager.tap('绑定这台手机')
    await villager.see('2017年已到账')
    await villager.see(`现在看的是：${HEAD}家（4口人）`)
  })

  it('finds money, what waits, who helps, what is missing and what is new, in this order', async () => {
    const sections = ['钱到了没有', '等您办的', '谁在帮我', '还差什么', '村里的通知']
    const places = await Promise.all(
      sections.map(
        async (label) => (await villager.shown().getByLabel(label, { exact: true }).first().boundingBox())?.y,
      ),
    )
    expect(places).toEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)))
    expect(places).not.toContain(undefined)
    await villager.see('打电话给古干部')
    expect(await axe(villager.page)).toEqual([])
  })

  it('keeps the home page without a signal', async () => {
    await villager.page.route('**/api/**', (route) => route.abort())
    await villager.tap('找工作')
    await villager.see('全部筛选')
    await villager.tap('首页')
    await villager.see('没有信号，显示')
    await villager.see('2017年已到账')
    await villager.page.unroute('**/api/**')
  })

  it('sees the family, what was received and what is due, with no question', async () => {
    await villager.tap('我的')
    await villager.tap('我家档案')
    await villager.see('按档案，您家还能领')
    const family = await villager.section('家里人')
    expect(family.indexOf(HEAD)).toBeLessThan(family.indexOf(SPOUSE))
    expect(family).toContain('大人的身体情况，只给本人和干部看。')
    await villager.tap('看每一笔')
    await villager.see('2017年一共')
    await villager.see('义务教育寄宿生生活补助')
    await villager.back()
    await villager.tap('看全部')
    await villager.see('预判，以核实为准')
    const due = await villager.section('能领的')
    const held = await villager.section('已经在享受的')
    expect(held).toContain('住校生的生活补助')
    expect(due).not.toContain('住校生的生活补助')
    expect(await axe(villager.page)).toEqual([])
    await villager.back()
  })

  it('sees who did what with the file', async () => {
    await villager.tap('谁看过我的档案')
    await villager.see('帮扶干部 古演示明发了一个绑定码')
    await villager.see(`${SPOUSE}用绑定码绑定了手机`)
    await villager.back()
  })

  it('unbinds, and sees nothing of the file any more', async () => {
    await villager.tap(`解除${SPOUSE}的绑定`)
    await villager.see('解除这台手机吗？')
    await villager.tap('解除绑定')
    await villager.see('还没有绑定自家档案')
    expect(await villager.text()).not.toContain('现在看的是')
  })

  it('signs out, and leaves nothing on the phone', async () => {
    await villager.back()
    await villager.tap('账号和资料')
    await villager.tap('退出登录')
    await villager.see('退出登录吗？')
    await villager.page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click()
    await villager.see('您家能领什么？')
    expect(await keptOf(villager)).toEqual([])
  })
})

describe('a villager without a code', () => {
  let villager: Visitor
  let atHome: Visitor
  beforeAll(async () => {
    villager = await phoneOf('demo-spouse')
    atHome = await phoneOf('demo-villager')
  })
  afterAll(async () => {
    const bindings = (await head.call('getHousehold', { params: { householdId } })).bindings
    for (const { accountId, mine } of bindings) {
      if (!mine) await head.call('removeBinding', { params: { householdId, accountId } })
    }
    await villager?.leave()
    await atHome?.leave()
  })

  it('cannot find out whether somebody is in a file', async () => {
    await villager.tap('绑定自家档案')
    await villager.see('由您的家人、干部或村文书决定，不是马上能看。')
    await villager.fill('姓名', '查无演示')
    await villager.fill('身份证号', '360799199001010010')
    await villager.tap('交申请，等人决定')
    await villager.see('身份证号不对')
    await villager.fill('身份证号', STRANGERS_NUMBER)
    await villager.tap('交申请，等人决定')
    await villager.see('申请收到了')
  })

  it('asks with name and ID number', async () => {
    const { members } = await head.call('getHousehold', { params: { householdId } })
    const masked = members.find(({ name }) => name === SPOUSE)?.idNumberMasked ?? ''
    await villager.back()
    await villager.tap('绑定自家档案')
    await villager.fill('姓名', SPOUSE)
    await villager.fill('身份证号', masked.replace('********', '19560211'))
    await villager.tap('交申请，等人决定')
    await villager.see('申请收到了')
    await villager.see('姓名和身份证号都对得上时')
  })

  it('is let in by the family, who were told to make sure', async () => {
    await atHome.see('2017年已到账')
    await atHome.page.reload()
    await atHome.tap(`${SPOUSE}想看您家档案`)
    await atHome.see('请先当面或打电话核对，是本人再同意。')
    expect(await axe(atHome.page)).toEqual([])
    await atHome.tap(`同意${SPOUSE}绑定`)
    await atHome.tap('是本人，同意绑定')
    await atHome.see(`已经绑定。${SPOUSE}的手机能看${HEAD}家的档案了。`)
    await atHome.see('没有要您决定的申请')
  })

  it('then sees the home page', async () => {
    await villager.back()
    await villager.tap('首页')
    await villager.see(`现在看的是：${HEAD}家（4口人）`)
  })

  it('and is known to the family, who may take the phone off again', async () => {
    await atHome.back()
    await atHome.tap('我的')
    await atHome.tap('我家档案')
    await atHome.tap(`解除${SPOUSE}的绑定`)
    await atHome.see(`解除${SPOUSE}的手机吗？`)
    await atHome.tap('解除绑定')
    await atHome.see(`${SPOUSE}的手机已经解除。`)
    await villager.page.reload()
    await villager.see('您家能领什么？')
    await villager.see('还没有绑定。向干部要一个绑定码。')
  })
})
