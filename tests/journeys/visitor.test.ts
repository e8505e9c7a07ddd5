import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/access'
import { type Visitor, visit } from './visit'

/** What the family of four says, by the question in sight; the rest is 不清楚 or 都没有. */
const SAYS: Record<string, (visitor: Visitor) => Promise<void>> = {
  '您家属于哪一类？': async (visitor) => {
    await visitor.tap('是，还没有脱贫')
    await visitor.tap('是一般贫困户')
  },
  '家里有哪些人？今年几岁？': async (visitor) => {
    for (const [relation, years] of [
      ['我自己', '45'],
      ['妻子', '42'],
      ['儿子', '17'],
      ['女儿', '12'],
    ] as const) {
      await visitor.tap(new RegExp(`^${relation}$`))
      await visitor.fill(`${relation}几岁？`, years)
    }
  },
  '家里谁能干活？': async (visitor) => {
    await visitor.tap('我自己，45 岁')
    await visitor.tap('能干普通的活')
    await visitor.tap('妻子，42 岁')
    await visitor.tap('只能干轻活')
  },
  '家里谁现在在上学？': async (visitor) => {
    await visitor.tap('儿子，17 岁')
    await visitor.tap('中专、职高、技校')
    await visitor.tap('女儿，12 岁')
    await visitor.tap('小学')
    await visitor.see('谁在学校住宿？')
    await visitor.shown().getByLabel('谁在学校住宿？').getByText('女儿').first().click()
  },
}

async function answer(visitor: Visitor): Promise<string> {
  const question = (await visitor.shown().locator('.u-question').allInnerTexts()).join('')
  const said = SAYS[question]
  if (said) await said(visitor)
  else for (const unclear of await visitor.shown().getByText('不清楚', { exact: true }).all()) await unclear.click()
  return question
}

describe('a visitor, without signing in', () => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visit()
  })
  afterAll(() => visitor?.leave())

  it('finds the nine programmes, a policy, and what it rests on', async () => {
    await visitor.see('演示数据·县里的日期：2017年6月15日')
    await visitor.see('您家能领什么？')
    for (const name of ['产业', '搬迁', '整村推进', '兜底保障', '健康', '金融', '就业', '教育', '资产收益'])
      await visitor.see(name)
    await visitor.tap('教育')
    await visitor.see('从幼儿园到大学都有资助')
    await visitor.tap('普通高中免学杂费')
    await visitor.see('读普通高中，免学杂费。')
    expect(await visitor.section('依据')).toContain('“实施贫困家庭学生普通高中、中等职业教育免除学杂费”')
    await visitor.back()
    await visitor.see('生源地助学贷款')
    await visitor.tap('生源地助学贷款')
    await visitor.see('可能符合，由')
    expect(await visitor.section('依据')).toContain('本县文件里没有写')
    expect(await axe(visitor.page)).toEqual([])
  })

  it('has a word explained', async () => {
    await visitor.tap(/^建档立卡$/)
    await visitor.see('把困难家庭登记在册')
    await visitor.tap('知道了')
  })

  it('searches in plain words', async () => {
    await visitor.back()
    await visitor.back()
    await visitor.tap('政策')
    await visitor.fill('搜政策', '孤寡老人')
    await visitor.tap('搜')
    await visitor.see('五保（特困供养）')
    await visitor.back()
  })

  it('reads a public notice', async () => {
    await visitor.tap('首页')
    await visitor.see('最新公告')
    await visitor.tap('这里是演示县')
    await visitor.see('发给：全县')
    await visitor.back()
  })

  it('screens a family of four in twelve pages', async () => {
    await visitor.tap('看我家能领什么')
    await visitor.see('第 1 页，最多 12 页')
    const asked: string[] = []
    const RESULT = '按您说的，您家能领'
    for (let seen: string = ''; seen !== RESULT; ) {
      asked.push(await answer(visitor))
      expect(asked.length).toBeLessThanOrEqual(12)
      if (asked.length === 3) {
        await visitor.tap('已经知道')
        await visitor.see('到现在知道了什么')
        await visitor.see('还要问（')
        await visitor.tap('回去接着答')
      }
      await visitor.tap('下一步')
      seen = await visitor.seeOne(`第 ${asked.length + 1} 页，最多 12 页`, RESULT)
    }
    expect(asked).toContain('家里谁现在在上学？')
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('sees what can be had, what is open, and why not', async () => {
    const eligible = await visitor.section('能领的')
    expect(eligible).toContain('政府帮您交医保')
    expect(eligible).toContain('给谁：全家')
    expect(eligible).toContain('参考数 1,000 元/年')
    expect(eligible).toContain('本县待核实')
    const refused = await visitor.section('现在不符合的')
    expect(refused).toContain('不在优先范围，名额由村里定，请问村委会。')
    expect(refused).toContain('您自己能干普通的活')
    expect(await axe(visitor.page)).toEqual([])
  })

  it('saves it under a name', async () => {
    await visitor.tap('存在这台手机上')
    await visitor.fill('叫什么名字', '我家四口')
    await visitor.tap('存下来')
    await visitor.see('已存为“我家四口”')
  })

  it('changes one answer and is judged anew', async () => {
    await visitor.tap('您家属于哪一类？')
    await visitor.see('改一个回答')
    await visitor.tap(/^不是$/)
    await visitor.tap('改好了')
    await visitor.see('预判，以核实为准')
    expect(await visitor.section('现在不符合的')).toContain('政府帮您交医保')
  })

  it('prints without what can only be pressed', async () => {
    await visitor.page.emulateMedia({ media: 'print' })
    for (const part of ['.u-bar', '.u-button', '.u-footer']) {
      expect(await visitor.shown().locator(part).locator('visible=true').count(), part).toBe(0)
    }
    expect(await visitor.text()).toContain('现在不符合的')
    await visitor.page.emulateMedia({ media: 'screen' })
  })

  it('finds the saved one again, also without a signal', async () => {
    await visitor.page.evaluate("location.hash = '/subpackages/more/saved-screenings/index'")
    await visitor.see('只在这台手机上')
    await visitor.page.context().setOffline(true)
    await visitor.tap('我家四口')
    await visitor.see('存下的时间')
    expect(await visitor.section('能领的')).toContain('政府帮您交医保')
    await visitor.page.context().setOffline(false)
  })
})

describe('one policy alone', () => {
  it('is settled in four pages, and says what is in the way', async () => {
    const visitor = await visit('/subpackages/more/policy/index?id=industry-loan')
    await visitor.tap('问几个问题就知道')
    let seen: string = await visitor.seeOne('第 1 页，最多 4 页')
    for (let page = 1; seen !== '依据'; page += 1) {
      expect(page).toBeLessThanOrEqual(4)
      const text = await visitor.text()
      if (text.includes('您家是不是建档立卡户？')) await visitor.tap('是，还没有脱贫')
      if (text.includes('想贷款')) {
        await visitor.tap(/^想贷款/)
        await visitor.tap(/参加产业项目/)
      }
      if (text.includes('今年几岁？')) {
        await visitor.tap(/^我自己$/)
        await visitor.fill('我自己几岁？', '64')
      }
      if (text.includes('家里谁能干活？')) {
        await visitor.tap('我自己，64 岁')
        await visitor.tap('能干普通的活')
      }
      await visitor.tap('下一步')
      seen = await visitor.seeOne(`第 ${page + 1} 页，最多 4 页`, '依据')
    }
    await visitor.see('现在还不符合')
    await visitor.see('您自己64岁')
    await visitor.leave()
  })
})
