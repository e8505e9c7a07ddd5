import { findVillage } from '@bangfutong/shared/plan/divisions'
import type { Divisions } from '@bangfutong/shared/schema/divisions'
import { townOf } from '@bangfutong/shared/schema/place'
import type { Employer, Position, PublishPosition } from '@bangfutong/shared/schema/position'
import type { Services } from '../../http/services'
import { Problem, type ProblemPath } from '../../platform/errors'
import { getAccount } from '../accounts/get-account'
import { checkText } from '../notices/check-text'
import { refuseWords } from './refused-words'

/** A new open position of a verified company, confirmed today. */
export async function preparePosition(
  input: PublishPosition,
  employer: Employer,
  authorId: string,
  at: string,
  services: Services,
): Promise<Position> {
  if (!employer.verifiedOn)
    throw new Problem(
      'employer.unverified',
      403,
      '您的单位还没有通过核实，岗位没有发布。请带营业执照找县扶贫办核实后再发。',
    )
  const paths = [...faultsOfPay(input), ...faultsOfPlace(input, services.county.divisions)]
  if (paths.length > 0)
    throw new Problem('input.invalid', 400, `有 ${paths.length} 处填得不对，请改正后再提交，什么都没有保存。`, {
      paths,
    })
  refuseWords(input)
  const { value: author } = await getAccount(authorId, services)
  await checkText([input.title, input.shifts, input.needs, input.duties, input.address], 'forum', author, services)
  const townCode = input.villageCode ? townOf(input.villageCode) : input.townCode
  return {
    ...input,
    ...(townCode ? { townCode } : {}),
    id: services.newId('pos'),
    employerId: employer.id,
    employerName: employer.name,
    status: 'open',
    confirmedOn: services.clock.countyDay(),
    publishedAt: at,
  }
}

const faultsOfPay = ({ pay }: PublishPosition): ProblemPath[] =>
  pay.toFen !== undefined && pay.toFen < pay.fromFen ? [{ path: 'pay.toFen', message: '最高不能比最低少' }] : []

/** Work inside the county says where; work outside may. */
function faultsOfPlace({ kind, villageCode, townCode }: PublishPosition, divisions: Divisions): ProblemPath[] {
  if (villageCode && !findVillage(divisions, villageCode)) return [{ path: 'villageCode', message: '没有这个村' }]
  if (townCode && !divisions.towns.some((town) => town.code === townCode))
    return [{ path: 'townCode', message: '没有这个乡镇' }]
  if (villageCode && townCode && townOf(villageCode) !== townCode)
    return [{ path: 'villageCode', message: '这个村不在所选的乡镇' }]
  if (!villageCode && !townCode && kind !== 'outside') return [{ path: 'townCode', message: '请选上班的乡镇或村' }]
  return []
}
