import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast'
import { colours, sizes } from './tokens'

const sheet = readFileSync(fileURLToPath(new URL('./tokens.scss', import.meta.url)), 'utf8')
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const inSheet = (name: string) => new RegExp(`^\\$${kebab(name)}: (.+);$`, 'm').exec(sheet)?.[1]

describe('tokens', () => {
  it.each(Object.entries(colours))('colour %s is the same in both files', (name, colour) => {
    expect(inSheet(name)).toBe(colour)
  })

  it.each(Object.entries(sizes))('size %s is the same in both files', (name, px) => {
    expect(inSheet(name)).toBe(`${px}px`)
  })

  it('leaves no colour of the sheet unmirrored', () => {
    const named = [...sheet.matchAll(/^\$([a-z-]+): #/gm)].map((found) => found[1])
    expect(named.sort()).toEqual(Object.keys(colours).map(kebab).sort())
  })
})

describe('contrast', () => {
  it('knows black on white and a mid grey', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it('of action is at least 7:1 on white', () => {
    expect(contrast(colours.action, colours.card)).toBeGreaterThanOrEqual(7)
    expect(contrast(colours.actionPressed, colours.card)).toBeGreaterThanOrEqual(7)
  })

  const { ink, quiet, ground, card, action, danger, good, waiting, quietInk } = colours
  it.each([
    ['ink on ground', ink, ground],
    ['quiet on ground', quiet, ground],
    ['quiet on card', quiet, card],
    ['action on ground', action, ground],
    ['danger on card', danger, card],
    ['waiting tag', waiting, colours.waitingGround],
    ['danger tag', danger, colours.dangerGround],
    ['good tag', good, colours.goodGround],
    ['quiet tag', quietInk, colours.quietGround],
    ['ink on quiet ground', ink, colours.quietGround],
    ['quiet on waiting ground', quiet, colours.waitingGround],
  ])('of %s is at least 4.5:1', (_pair, text, behind) => {
    expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5)
  })

  it('of the edge of a control is at least 3:1', () => {
    expect(contrast(colours.edge, card)).toBeGreaterThanOrEqual(3)
    expect(contrast(colours.edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('targets', () => {
  it('fit a finger, and a stiff finger', () => {
    expect(sizes.target).toBeGreaterThanOrEqual(44)
    expect(sizes.elderTarget).toBeGreaterThanOrEqual(60)
  })
})
