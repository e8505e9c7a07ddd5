import { describe, expect, it } from 'vitest'
import { Phone } from './phone'

describe('the mini-program', () => {
  it('opens each tab', async () => {
    const phone = await new Phone().launch()
    await phone.see('看我家能领什么')
    for (const [index, words] of ['看我家能领什么', '政策', '岗位', '大字版'].entries()) {
      await phone.tab(index)
      await phone.see(words)
      expect(phone.pageStack).toHaveLength(1)
    }
  })

  it('switches to large letters, and keeps them', async () => {
    const storage = new Map<string, unknown>()
    const phone = await new Phone({ storage }).launch('pages/mine/index')
    await phone.see('大字版')
    expect(phone.attribute('大字版', 'aria-checked')).toBe(false)
    await phone.tap('大字版')
    await phone.see('已开')
    expect(phone.attribute('大字版', 'aria-checked')).toBe(true)

    const later = await new Phone({ storage }).launch('pages/mine/index')
    await later.see('已开')
  })

  it('goes into a subpackage and back', async () => {
    const phone = await new Phone().launch('pages/mine/index')
    await phone.tap('关于帮扶通')
    await phone.see('帮扶通是做什么的')
    expect(phone.pageStack).toEqual(['pages/mine/index', 'subpackages/more/about/index'])
    await phone.back()
    expect(phone.pageStack).toEqual(['pages/mine/index'])
    await phone.see('大字版')
  })
})
