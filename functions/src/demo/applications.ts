import type { Application } from '@bangfutong/shared/schema/application'
import type { Account } from '../features/accounts/account'
import { addDays } from '../platform/clock'
import type { Random } from './random'
import type { Work } from './work'

const NOTES = ['家里有孩子要接送', '做过几年', '愿意学', '随时可以上班']
const SHARE = 0.25

/** Some of those who use it have applied: to the first employer, whom one may sign in as, and elsewhere. */
export function applicationsOf(
  random: Random,
  residents: readonly Account[],
  { positions, employers }: Work,
  day: string,
): Application[] {
  const first = positions.filter(({ employerId }) => employerId === employers[0]!.id)
  const applicants = residents.filter((_, at) => at > 1 && random.chance(SHARE))
  return applicants.map(({ id, name, phone }, at) => {
    const position = random.pick(at < 6 ? first : positions)
    return {
      positionId: position.id,
      positionTitle: position.title,
      employerName: position.employerName,
      accountId: id,
      name,
      phone: phone!,
      ...(random.chance(0.6) ? { note: random.pick(NOTES) } : {}),
      status: 'applied',
      appliedAt: `${addDays(day, -random.int(1, 12))}T10:${random.int(10, 59)}:00.000+08:00`,
    }
  })
}
