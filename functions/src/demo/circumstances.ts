import type { CAUSES, Household, OwnFacts } from '@bangfutong/shared/schema/household'
import { isAble, isStudent, type Person } from './person'
import type { Plot } from './plots'
import type { Random } from './random'

type Cause = (typeof CAUSES)[number]
type Category = NonNullable<OwnFacts['category']>

/** What is true of the household as a whole, in agreement with who lives in it. */
export function circumstancesOf(random: Random, plot: Plot, people: readonly Person[]): Required<OwnFacts> {
  const labour = people.some(isAble)
  const wubao = isWubao(random, plot, people)
  const category = wubao ? 'wubao' : categoryOf(random, plot, people)
  const wantsIndustry = labour ? random.chance(0.68) : random.chance(0.04)
  const hasProject = labour && random.chance(wantsIndustry ? 0.78 : 0.3)
  return {
    registration: plot.registration,
    category,
    incomePerCapita: incomeOf(random, plot, category),
    housing: housingOf(random, plot),
    relocation: plot.relocation,
    wantsIndustry,
    hasProject,
    wantsLoan: labour && random.chance(hasProject ? 0.35 : 0.12),
    growsOilTea: labour && random.chance(0.13),
    hasSupporter: !wubao && (labour || random.chance(0.93)),
    hasLivelihood: !wubao && (labour || random.chance(0.88)),
  }
}

/** 五保: nobody bound and able to support them, no livelihood; old people or the disabled alone. */
function isWubao(random: Random, { registration }: Plot, people: readonly Person[]): boolean {
  if (registration === 'none' || people.some(isAble)) return false
  const fits = people.every(({ age, illness }) => age >= 60 || illness.disabled)
  return fits && random.chance(people.length === 1 ? 0.42 : people.length === 2 ? 0.08 : 0)
}

function categoryOf(random: Random, { registration }: Plot, people: readonly Person[]): Category {
  const hard = people.some(({ illness }) => illness.health === 'serious' || illness.disabled)
  if (registration === 'none') return random.chance(0.14) ? 'dibao' : 'none'
  const share = people.some(isAble) ? (hard ? 0.34 : 0.1) : 0.74
  return random.chance(share) ? 'dibao' : 'general'
}

const yuan = (amount: number) => Math.round(amount) * 100

/** Fen a year. Who has exited lives above the line, who has not mostly below it; 五保 lives on its support. */
function incomeOf(random: Random, { registration }: Plot, category: Category): number {
  if (category === 'wubao') return yuan(random.int(3380, 4100))
  if (registration === 'exited')
    return yuan(3500 + random.int(0, 4200) * random.next() + (category === 'dibao' ? 250 : 300))
  if (registration === 'registered') return yuan(category === 'dibao' ? random.int(1850, 3250) : random.int(2350, 3900))
  return yuan(random.chance(0.2) ? random.int(2600, 3330) : random.int(3700, 9800))
}

/** Nobody exits from a dangerous house; who is listed to move often lives in one. */
function housingOf(random: Random, { registration, relocation }: Plot): 'safe' | 'dangerous' {
  if (registration === 'exited' || relocation === 'moved') return 'safe'
  return random.chance(relocation === 'listed' ? 0.55 : registration === 'none' ? 0.05 : 0.09) ? 'dangerous' : 'safe'
}

/** One primary cause and at most two others, each of which is true of this household. */
export function causesOf(random: Random, people: readonly Person[], facts: OwnFacts): NonNullable<Household['causes']> {
  const candidates = possibleCauses(people, facts)
  const primary = random.weighted(candidates)
  const rest = candidates.filter(([cause]) => cause !== primary && cause !== '其它')
  const others: Cause[] = []
  while (rest.length > 0 && others.length < 2 && random.chance(0.4)) {
    const other = random.weighted(rest)
    rest.splice(
      rest.findIndex(([cause]) => cause === other),
      1,
    )
    others.push(other)
  }
  return { primary, others }
}

function possibleCauses(people: readonly Person[], facts: OwnFacts): (readonly [Cause, number])[] {
  const able = people.filter(isAble)
  const inHigherSchool = people.some((person) => isStudent(person) && person.age >= 15)
  const fits: Partial<Record<Cause, number>> = {
    因病: people.some(({ illness }) => illness.health !== 'healthy') ? 42 : 0,
    因残: people.some(({ illness }) => illness.disabled) ? 30 : 0,
    因学: inHigherSchool || people.filter(isStudent).length >= 2 ? 14 : 0,
    缺劳力: able.length * 3 <= people.length ? 24 : 0,
    缺技术: able.length > 0 && !able.some(({ facts: own }) => own.trained) ? 12 : 0,
    缺资金: able.length > 0 && facts.wantsIndustry ? 8 : 0,
    缺土地: able.length > 0 ? 2 : 0,
    因灾: 1,
    交通条件落后: facts.relocation === 'listed' ? 4 : 0,
    其它: 1,
  }
  return Object.entries(fits).map(([cause, weight]) => [cause as Cause, weight] as const)
}
