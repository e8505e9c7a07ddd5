import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { ScreeningAmount, ScreeningVerdict } from '@bangfutong/shared/schema/screening'
import { yuanInWords } from '../../ui/words'

const FEN_OF_TEN_THOUSAND_YUAN = 1_000_000

/** 1,500 元/年, 5,000 元（一次）, 最高 5 万元, 最多 100 平方米; 至少 in front where more may come. */
export function amountInWords(amount: NonNullable<ScreeningAmount>, mayGrow = false): string {
  if ('squareMetres' in amount) return `最多 ${amount.squareMetres} 平方米`
  const { fen, per, upTo } = amount
  const round = fen % FEN_OF_TEN_THOUSAND_YUAN === 0 && fen > 0
  const money = round ? `${fen / FEN_OF_TEN_THOUSAND_YUAN} 万元` : `${yuanInWords(fen)} 元`
  if (upTo) return `最高 ${money}`
  return `${mayGrow ? '至少 ' : ''}${money}${per === 'year' ? '/年' : '（一次）'}`
}

/** Whether another member, still unknown, could add to the amount. */
export const mayGrow = ({ members = [] }: Pick<ScreeningVerdict, 'members'>): boolean =>
  members.some(({ status }) => status === 'unknown')

export interface AmountWords {
  readonly figure: string
  /** Where an unverified figure comes from: it is shown small and never as a promise. */
  readonly note?: string
}

/** The amount of an eligible verdict as it is shown; undefined where the document states no figure. */
export function amountOf(verdict: ScreeningVerdict, policy: PolicyFile): AmountWords | undefined {
  if (!verdict.amount) return undefined
  const figure = amountInWords(verdict.amount, mayGrow(verdict))
  if (verdict.amount.verified) return { figure }
  return { figure, note: policy.words.amountNote ?? '数额待核实，以当年文件为准' }
}
