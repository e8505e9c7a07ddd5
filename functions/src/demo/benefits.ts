import type { PolicyFile } from '@bangfutong/shared/pack/index'
import { parameterOn, standings } from '@bangfutong/shared/rules/index'
import type { Benefit } from '@bangfutong/shared/schema/benefit'
import type { Member } from '@bangfutong/shared/schema/household'
import type { HouseholdFacts } from '@bangfutong/shared/schema/screening'
import { toFacts } from '../features/households/facts'
import type { NewHousehold } from '../features/households/household-puts'
import { addDays, daysBetween } from '../platform/clock'
import type { Makers } from './makers'
import type { Random } from './random'

type Sheet = NewHousehold['household']
type Receipt = Omit<Benefit, 'id' | 'householdId'>

/** A policy that is paid out or done by now: to what share of those who are eligible, when, and by whom. */
interface Practice {
  policy: string
  share: number
  from: string
  to: string
  by: string
  after?: string
  /** Share of the year's amount that has been paid. */
  paid?: number
}

const BY_HOUSEHOLD: readonly Practice[] = [
  { policy: 'health-service', share: 0.55, from: '02-20', to: '06-10', by: '村卫生室' },
  { policy: 'industry-project', share: 0.5, from: '03-05', to: '05-30', by: '乡镇扶贫工作站' },
  { policy: 'industry-insurance', share: 0.45, from: '04-01', to: '05-31', by: '乡镇扶贫工作站' },
]
const BY_MEMBER: readonly Practice[] = [
  {
    policy: 'preschool-aid',
    share: 0.85,
    from: '04-10',
    to: '05-20',
    by: '县教育部门',
    after: '（春季学期）',
    paid: 0.5,
  },
  {
    policy: 'boarding-aid',
    share: 0.85,
    from: '04-10',
    to: '05-20',
    by: '县教育部门',
    after: '（春季学期）',
    paid: 0.5,
  },
  { policy: 'senior-high-waiver', share: 0.92, from: '02-15', to: '03-10', by: '县教育部门', after: '（春季学期）' },
  { policy: 'vocational-waiver', share: 0.92, from: '02-15', to: '03-10', by: '县教育部门', after: '（春季学期）' },
  { policy: 'rain-dew', share: 0.75, from: '05-02', to: '06-12', by: '县扶贫办', after: '（春季学期）', paid: 0.5 },
]

/** What a household has received in the county's year so far: only what its file says it is entitled to. */
export function benefitsOf(random: Random, household: Sheet, members: readonly Member[], makers: Makers): Benefit[] {
  const facts = toFacts({ household: { ...household, memberCount: members.length }, members: [...members] })
  const eligible = eligibleFor(facts, makers)
  const receipts = [
    ...support(random, household, members.length, makers),
    ...everyYear(random, household, members.length, eligible, makers),
    ...BY_HOUSEHOLD.flatMap((practice) =>
      eligible.has(practice.policy) && random.chance(practice.share) ? [receiptOf(random, practice, makers)] : [],
    ),
    ...members.flatMap((member, at) => byMember(random, { ...facts, members: [facts.members![at]!] }, member, makers)),
  ]
  const soFar = receipts.filter(({ receivedOn }) => receivedOn <= makers.day)
  return soFar.map((receipt) => ({ id: makers.newId('bft'), householdId: household.id, ...receipt }))
}

/** The policies for which the engine finds these facts eligible. */
function eligibleFor(facts: HouseholdFacts, { pack, day }: Makers): Set<string> {
  const eligible = standings(pack, facts, day).filter(({ status }) => status === 'eligible')
  return new Set(eligible.map(({ policy }) => policy))
}

/** Asked of each member alone, so that it is known who is entitled. */
function byMember(random: Random, alone: HouseholdFacts, member: Member, makers: Makers): Receipt[] {
  if (!member.facts.school || member.facts.school === 'none') return []
  const eligible = eligibleFor(alone, makers)
  return BY_MEMBER.flatMap((practice) => {
    if (!eligible.has(practice.policy) || !random.chance(practice.share)) return []
    const fen = practice.paid && Math.round(yearlyAmount(policyOf(practice.policy, makers), member) * practice.paid)
    return [{ ...receiptOf(random, practice, makers), memberId: member.id, ...(fen ? { fen } : {}) }]
  })
}

/** Premiums, finished houses and photovoltaic income. The last is a made-up figure: the plan names none. */
function everyYear(
  random: Random,
  { photovoltaic, facts }: Sheet,
  people: number,
  eligible: ReadonlySet<string>,
  makers: Makers,
): Receipt[] {
  const receipts: Receipt[] = []
  const one = (policy: string, from: string, to: string, by: string, after: string) =>
    receipts.push(receiptOf(random, { policy, share: 1, from, to, by, after }, makers))
  if (eligible.has('medical-premium')) one('medical-premium', '01-04', '01-20', '县卫生计生部门', `（全家${people}人）`)
  if (facts.relocation === 'moved') one('relocation-housing', '01-08', '05-26', '乡镇政府', '（已交房）')
  if (photovoltaic) {
    const fen = random.int(18, 45) * 1000
    receipts.push({ ...receiptOf(random, { ...PHOTOVOLTAIC, share: 1 }, makers), fen })
  }
  return receipts
}
const PHOTOVOLTAIC = { policy: 'pv-income', from: '04-12', to: '04-28', by: '村委会', after: '（一季度收益）' }

/** 低保 fills up to the line, 五保 is what the household lives on; paid by quarter. */
function support(random: Random, { facts }: Sheet, people: number, { day, pack }: Makers): Receipt[] {
  const { category, incomePerCapita } = facts
  if (category !== 'dibao' && category !== 'wubao') return []
  const line = lineOn(pack, day)
  const below = (income: number) => line - income
  const yearly =
    category === 'wubao'
      ? (incomePerCapita ?? line)
      : incomePerCapita !== undefined && incomePerCapita < line
        ? below(incomePerCapita)
        : random.int(6, 16) * 10_000
  const fen = Math.round((yearly * people) / 4 / 1000) * 1000
  const policy = category === 'wubao' ? 'wubao-care' : 'dibao'
  const name = category === 'wubao' ? '五保供养金' : '农村低保金'
  const year = day.slice(0, 4)
  return [
    { policyId: policy, title: `${name}（一季度）`, fen, receivedOn: `${year}-03-20`, decidedBy: '县民政部门' },
    { policyId: policy, title: `${name}（二季度）`, fen, receivedOn: `${year}-06-12`, decidedBy: '县民政部门' },
  ]
}

function lineOn(pack: Makers['pack'], day: string): number {
  const line = parameterOn(pack, 'dibao-line', day)
  if (line === undefined) throw new RangeError(`No dibao-line on ${day}`)
  return line
}

function receiptOf(random: Random, { policy, from, to, by, after = '' }: Practice, makers: Makers): Receipt {
  const year = makers.day.slice(0, 4)
  const first = `${year}-${from}`
  const receivedOn = addDays(first, random.int(0, daysBetween(first, `${year}-${to}`)))
  return { policyId: policy, title: `${policyOf(policy, makers).name}${after}`, receivedOn, decidedBy: by }
}

function policyOf(id: string, { pack }: Makers): PolicyFile {
  const policy = pack.policies.find((entry) => entry.id === id)
  if (!policy) throw new RangeError(`The pack has no policy ${id}`)
  return policy
}

/** Fen a year for this member, as the policy states it. */
function yearlyAmount({ amount }: PolicyFile, member: Member): number {
  if (amount?.kind === 'each') return amount.fen
  if (amount?.kind !== 'each-by') return 0
  const value = (member.facts as Record<string, unknown>)[amount.fact]
  return amount.fen[String(value)] ?? 0
}
