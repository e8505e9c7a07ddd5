import type { PolicyFile } from '@bangfutong/shared/pack/schema'
import type { ProgrammeId } from '@bangfutong/shared/schema/plan'
import type { IconName } from '../../ui'
import { dayInWords } from '../../ui/words'

export const PROGRAMME_ICONS: Record<ProgrammeId, IconName> = {
  industry: 'seed',
  relocation: 'move',
  village: 'village',
  'safety-net': 'shield',
  health: 'health',
  finance: 'loan',
  employment: 'work',
  education: 'school',
  'asset-income': 'share',
}

/** What is said of a policy whose rule the county's own document does not state. */
export function basisWords({ basis, words }: Pick<PolicyFile, 'basis' | 'words'>): string | undefined {
  if (basis === 'plan') return undefined
  const from = basis === 'general' ? '文件提到这项政策，条件是通常的做法。' : '本县文件里没有写，别处有这样的做法。'
  return `${from}可能符合，由${words.contact}核对。`
}

/** Whether the county's document promises an amount, or the year's own document decides. */
export function amountNote({ amount, words }: PolicyFile): string | undefined {
  if (words.amountNote) return words.amountNote
  return amount && !amount.verified ? '数额待核实，以当年文件为准' : undefined
}

export const inForceWords = ({ from, to }: Pick<PolicyFile, 'from' | 'to'>): string =>
  `${dayInWords(from)}到${dayInWords(to)}有效`

/** The whole page as it is read aloud. */
export function spokenPolicy(policy: PolicyFile): string {
  const { title, words } = policy
  const note = amountNote(policy)
  return [
    `${title}。`,
    `给什么：${words.gives}`,
    note && `${note}。`,
    `谁能领：${words.who}`,
    basisWords(policy),
    words.documents.length > 0 && `要带：${words.documents.join('，')}。`,
    `怎么办：${words.steps.join('；')}。`,
    `去哪里：${words.where}。找谁：${words.contact}。`,
    words.note,
  ]
    .filter(Boolean)
    .join('\n')
}
