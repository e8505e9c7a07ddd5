import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/access'
import { phoneOf, type Someone, signedIn } from './people'
import { type Visitor, visit } from './visit'

const HEAD = '李演示桂'
const SON = '张演示军'
const TODAY = '/subpackages/cadre/today/index'
const TITLE = '周五下午在村委会看产业项目'
/** Somebody with a phone and no household, whom no other journey needs. */
const OTHER = 'demo-department'
const BODY = '下午三点，在村委会二楼。\n想种脐橙的都可以来听。'

let cadre: Someone
let villager: Someone
let stranger: Someone
let village: string
let phone: Visitor
beforeAll(async () => {
  cadre = await signedIn('demo-cadre')
  villager = await signedIn('demo-villager')
  stranger = await signedIn('demo-seeker')
  village = cadre.me.grants.find(({ role }) => role === 'cadre')?.villageCodes?.[0] ?? ''
  phone = await phoneOf('demo-cadre')
})
afterAll(async () => {
  await phone?.leave()
  const { answers } = await cadre.call('getHousehold', { params: { householdId: householdId() } })
  await cadre.call('reportAnswers', {
    params: { householdId: householdId() },
    body: { facts: {}, version: answers?.version ?? 0 },
  })
  for (const { positionId, memberId } of await standing()) {
    await cadre.call('withdrawApplication', { params: { positionId }, body: { memberId } })
  }
})

const feedOf = async (someone: Someone) => (await someone.call('listFeed', { query: {} })).items
const standing = async () =>
  (await cadre.call('listMyApplications', { query: {} })).items.filter(({ status }) => status === 'applied')
const openAt = (path: string) => phone.page.goto(phone.page.url().replace(/#.*/, `#${path}`))
const householdId = () => villager.me.householdId ?? ''

describe('a cadre in the morning', () => {
  it('lands on the day: households, the longest unvisited, what was published', async () => {
    await phone.see('最久没去的户')
    await phone.see('还没绑手机')
    await phone.see('我最近发的公告')
    expect(await axe(phone.page)).toEqual([])
  })

  it('sees the paired households and no other', async () => {
    const own = (await cadre.call('listHouseholds', { query: {} })).items.map(({ headName }) => headName)
    await phone.tap('我的户')
    // The day names some of them too: only the list itself counts.
    await expect.poll(() => phone.section('户'), { timeout: 15_000 }).toContain(own[0])
    const text = await phone.section('户')
    for (const name of own) expect(text).toContain(name)
    const clerk = await signedIn('demo-clerk')
    const others = (await clerk.call('listHouseholds', { query: {} })).items.filter(
      ({ headName }) => !own.includes(headName),
    )
    expect(others.length).toBeGreaterThan(0)
    for (const { headName } of others) expect(text).not.toContain(headName)
  })

  it('finds a household by name', async () => {
    await phone.fill('按名字找', '桂')
    await phone.see('1 户')
    expect(await axe(phone.page)).toEqual([])
  })

  it('cannot open a household that is paired with somebody else', async () => {
    const clerk = await signedIn('demo-clerk')
    const own = (await cadre.call('listHouseholds', { query: {} })).items.map(({ id }) => id)
    const other = (await clerk.call('listHouseholds', { query: {} })).items.find(({ id }) => !own.includes(id))
    await expect(cadre.call('getHousehold', { params: { householdId: other?.id ?? '' } })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('at a household', () => {
  it('always shows whose file is open, and what it says', async () => {
    await phone.tap(HEAD)
    await phone.see(`现在看的是：${HEAD}家（4口人）`)
    await phone.see('能领还没领的')
    await phone.see('还差：')
    await phone.see('这户人家看得到')
    expect(await axe(phone.page)).toEqual([])
  })

  it('shows the reasons of a verdict', async () => {
    const rows = phone.shown().getByLabel('还要问的', { exact: true }).getByRole('listitem')
    await rows.first().getByRole('button').click()
    await phone.page.getByRole('dialog').getByText('还要再问几句').waitFor()
    await phone.tap('看好了，关上')
  })

  it('issues a code of eight digits for one member, which works once', async () => {
    await phone.tap('发绑定码')
    await phone.tap(SON)
    await phone.tap(`发一个码给${SON}`)
    const dialog = phone.page.getByRole('dialog')
    await dialog.getByText('内有效，用一次').waitFor()
    const code = /\d{4} \d{4}/.exec((await dialog.textContent()) ?? '')?.[0] ?? ''
    expect(code).toMatch(/^\d{4} \d{4}$/)
    await phone.tap('说好了，关上')
    const other = await signedIn(OTHER)
    await other.call('bindWithCode', { body: { code } })
    const { bindings, members } = await cadre.call('getHousehold', { params: { householdId: householdId() } })
    const bound = bindings.find(({ accountId }) => accountId === other.me.accountId)
    expect(members.find(({ id }) => id === bound?.memberId)?.name).toBe(SON)
  })

  it('takes a phone off again, once it was asked about', async () => {
    await phone.page.reload()
    const card = phone.shown().getByLabel('绑定的手机', { exact: true }).first()
    await card.getByText(SON).waitFor()
    await card.getByRole('listitem').filter({ hasText: SON }).getByRole('button').click()
    await phone.tap('解除这台手机')
    await phone.see('的手机已经解除，看不到这份档案了。')
    const { bindings } = await cadre.call('getHousehold', { params: { householdId: householdId() } })
    expect(bindings).toHaveLength(1)
  })
})

describe('asking together', () => {
  it('asks only what the file does not know', async () => {
    await phone.tap('一起问一问')
    await phone.see('家里谁结过婚？')
    expect(await phone.text()).not.toContain('家里有哪些人')
    expect(await axe(phone.page)).toEqual([])
  })

  it('carries the answers into the file as the cadre’s doing, to be checked', async () => {
    await phone.tap(new RegExp(`^${HEAD}|^户主${HEAD}`))
    await phone.tap('下一步')
    await phone.see('种油茶')
    await phone.tap('先问到这里，看结果')
    await phone.see('今天新问到 1 处')
    await phone.tap(`记进${HEAD}家的档案`)
    await phone.see('记进档案了，一共 1 处，记为您代办')
    const { answers } = await cadre.call('getHousehold', { params: { householdId: householdId() } })
    expect(answers).toMatchObject({ onBehalf: true, reportedBy: cadre.me.name })
    expect(answers?.facts.members?.flatMap(({ everMarried }) => everMarried ?? [])).toEqual([true])
  })

  it('is on record for the household', async () => {
    const { items } = await villager.call('getHouseholdLog', {
      params: { householdId: householdId() },
      query: {},
    })
    expect(items.some(({ who, onBehalf }) => who === cadre.me.name && onBehalf)).toBe(true)
    await phone.tap(`回到${HEAD}家的档案`)
    await phone.see('有新报的情况，还没有核实')
  })
})

describe('applying for a member', () => {
  it('chooses who and where, and offers nobody under sixteen', async () => {
    await phone.tap('替家里人报名岗位')
    await phone.see('没满 16 岁的不能报名')
    expect(await phone.text()).not.toContain('张演示梅')
    await phone.tap(`之子 ${SON}`)
    await phone.see('报哪个岗位？')
    await phone.shown().getByLabel('岗位', { exact: true }).getByRole('button').first().click()
    await phone.see(`念给${SON}听`)
    expect(await axe(phone.page)).toEqual([])
  })

  it('does not send before the person has agreed', async () => {
    await phone.fill('打哪个电话找得到本人', '13800000008')
    await phone.tap(`替${SON}报名`)
    await phone.see('请先念给本人听，同意了再报名。')
    expect(await standing()).toEqual([])
  })

  it('then applies, and says what comes next', async () => {
    await phone.tap('念过了，本人同意')
    await phone.tap(`替${SON}报名`)
    await phone.see('记为您代办')
    const [application, ...others] = await standing()
    expect(others).toEqual([])
    expect(application?.memberId).toBeDefined()
    await phone.tap(`回到${HEAD}家的档案`)
  })

  it('says nothing of the file any more once the household is left', async () => {
    await phone.back()
    await phone.see('九类政策')
    expect(await phone.text()).not.toContain('现在看的是')
    await openAt(TODAY)
    await phone.see('最久没去的户')
    expect(await phone.text()).not.toContain('现在看的是')
  })
})

describe('a notice to the village', () => {
  it('asks for what is missing before it is shown', async () => {
    await phone.tap('发公告')
    await phone.see('会通知')
    await phone.tap('看看村民看到的样子')
    await phone.see('请写标题')
  })

  it('keeps what is half written on the phone', async () => {
    await phone.fill('标题', TITLE)
    await phone.fill('内容', BODY)
    await phone.page.reload()
    await phone.see('会通知')
    expect(await phone.page.getByLabel('标题', { exact: true }).locator('visible=true').inputValue()).toBe(TITLE)
    expect(await phone.page.getByLabel('内容', { exact: true }).locator('visible=true').inputValue()).toBe(BODY)
  })

  it('shows it as a villager will see it, and is sent to nobody yet', async () => {
    await phone.tap('看看村民看到的样子')
    await phone.see('还没有发出去')
    await phone.see('在村委会二楼')
    await phone.see(cadre.me.unit ?? cadre.me.name)
    expect(await axe(phone.page)).toEqual([])
    expect((await feedOf(villager)).map(({ title }) => title)).not.toContain(TITLE)
  })

  it('goes to the village once the button that says so is pressed', async () => {
    const [row] = await cadre.call('listAudiences')
    expect(row?.villageCode).toBe(village)
    await phone.tap(`发给${row?.village} ${row?.households} 户`)
    await phone.see('还没看的户')
    await phone.see(`还有 ${row?.households} 户没看`)
    await phone.see('由其他干部联系')
    expect(await axe(phone.page)).toEqual([])
    expect((await feedOf(villager)).find(({ title }) => title === TITLE)?.unread).toBe(true)
  })

  it('is seen by a villager with its unread mark, and read', async () => {
    expect(await phone.section('还没看的户')).toContain(HEAD)
    const reader = await phoneOf('demo-villager')
    await reader.page.goto(reader.page.url().replace(/#.*/, '#/subpackages/more/notices/index'))
    await reader.see(TITLE)
    const line = reader.shown().getByRole('button').filter({ hasText: TITLE })
    expect(await line.textContent()).toContain('没看过')
    await line.click()
    await reader.see('在村委会二楼')
    await expect.poll(async () => (await feedOf(villager)).find(({ title }) => title === TITLE)?.unread).toBe(false)
    await reader.leave()
  })

  it('is never seen by somebody who is not of the village, nor by a visitor', async () => {
    expect((await feedOf(stranger)).map(({ title }) => title)).not.toContain(TITLE)
    const visitor = await visit('/subpackages/more/notices/index')
    await visitor.see('公告')
    await visitor.page.waitForLoadState('networkidle')
    expect(await visitor.text()).not.toContain(TITLE)
    await visitor.leave()
  })

  it('leaves the list of those who have not read it', async () => {
    await phone.page.reload()
    await phone.see('还没看的户')
    await expect.poll(() => phone.section('还没看的户')).not.toContain(HEAD)
    await phone.see('1 户')
  })

  it('can be taken back, once it was asked about', async () => {
    await phone.tap('撤回这条公告')
    await phone.tap('撤回公告')
    await phone.see('这条公告已经撤回')
    expect((await feedOf(villager)).map(({ title }) => title)).not.toContain(TITLE)
  })
})

describe('without a signal', () => {
  it('still shows the day from the phone', async () => {
    await openAt(TODAY)
    await phone.see('最久没去的户')
    await phone.page.waitForLoadState('networkidle')
    await phone.page.route('**/api/**', (route) => route.abort())
    await phone.page.reload()
    await phone.see('没有信号，显示')
    await phone.see('最久没去的户')
    await phone.page.unroute('**/api/**')
  })
})

describe('a request to be bound', () => {
  it('waits on the day of the cadre, who decides with a reason', async () => {
    const other = await signedIn(OTHER)
    const { members } = await villager.call('getHousehold', { params: { householdId: householdId() } })
    const asked = members.find(({ name }) => name === '张演示国')
    const idNumber = asked?.idNumberMasked?.replace('********', '19560211') ?? ''
    await other.call('requestBinding', { body: { name: '张演示国', idNumber } })
    await phone.page.reload()
    await phone.see(`张演示国要绑定${HEAD}家`)
    expect(await axe(phone.page)).toEqual([])
    await phone.tap('不同意张演示国的申请')
    await phone.tap('不同意，记下原因')
    await phone.see('请选一个原因')
    await phone.tap('不是本人')
    await phone.tap('不同意，记下原因')
    await phone.see('已经记下不同意张演示国的申请。')
    expect((await cadre.call('listBindingRequests', { query: {} })).items).toEqual([])
  })
})
