import type { Employer, Position, PublishPosition } from '@bangfutong/shared/schema/position'
import { COMPANY, idOf, TIANXIN } from './two-villages'

/** What an employer fills in. */
export const aPost: PublishPosition = {
  title: '缝纫工',
  kind: 'workshop',
  pay: { by: 'month', fromFen: 200_000, toFen: 300_000 },
  hours: 'school-run',
  shifts: '早八点到下午四点',
  needs: '会踩缝纫机',
  duties: '缝制校服',
  places: 5,
  villageCode: TIANXIN,
  townCode: '360729100',
  address: '田心村扶贫车间',
  contactPhone: '13900000031',
}

/** A stored position, `n` its number. */
export const aPosition = (n: number, more: Partial<Position> = {}): Position => ({
  ...aPost,
  id: idOf('pos', n),
  employerId: COMPANY,
  employerName: '演示车间',
  status: 'open',
  confirmedOn: '2017-06-10',
  publishedAt: '2017-06-01T08:00:00.000+08:00',
  ...more,
})

export const anEmployer = (more: Partial<Employer> = {}): Employer => ({
  id: COMPANY,
  name: '演示车间',
  kind: 'workshop',
  contactName: '演示厂长',
  contactPhone: '13900000031',
  verifiedOn: '2017-05-01',
  ...more,
})
