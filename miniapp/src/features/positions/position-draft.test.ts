import { PublishPosition } from '@bangfutong/shared/schema/position'
import { expect, it } from 'vitest'
import { EMPTY_DRAFT, fenFrom, toPosition } from './position-draft'

it.each([
  ['1500', 150_000],
  ['1,500', 150_000],
  ['0.45', 45],
  ['0.455', Number.NaN],
  ['', Number.NaN],
  ['一千', Number.NaN],
])('%s yuan is %d fen', (yuan, fen) => expect(fenFrom(yuan)).toBe(fen))

const draft = {
  ...EMPTY_DRAFT,
  title: ' 缝纫工 ',
  payBy: 'piece' as const,
  from: '1.90',
  shifts: '8:30–16:00',
  needs: '会用缝纫机',
  duties: '缝制衣服',
  places: '3',
  village: { code: '360729100201', name: '田心村' },
  address: '田心村扶贫车间',
  contactPhone: '13800000001',
}

it('makes a position the server takes', () => {
  expect(PublishPosition.parse(toPosition(draft))).toMatchObject({
    title: '缝纫工',
    pay: { by: 'piece', fromFen: 190 },
    places: 3,
    villageCode: '360729100201',
    townCode: '360729100',
  })
})

it('leaves what may be empty out, and refuses an amount that is none', () => {
  expect(toPosition(draft).pay).not.toHaveProperty('toFen')
  const read = PublishPosition.safeParse(toPosition({ ...draft, from: '面议', places: '几个' }))
  expect(read.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['pay.fromFen', 'places'])
})
