import type { Benefit } from '@bangfutong/shared/schema/benefit'
import type { MemberView } from '@bangfutong/shared/schema/household'
import { List, ListRow, useFrame, Words } from '../../ui'
import { shortDay } from '../notices/words'
import { receivedWords } from './words'

export interface BenefitListProps {
  benefits: readonly Benefit[]
  /** Names whose benefit it is, where the members are known. */
  members?: readonly Pick<MemberView, 'id' | 'name'>[]
}

/** What was received, one line each: what, whose, by whom, when, how much. */
export function BenefitList({ benefits, members = [] }: BenefitListProps) {
  const { day } = useFrame()
  const nameOf = (id: string | undefined) => members.find((member) => member.id === id)?.name
  return (
    <List label="到账">
      {benefits.map((benefit) => (
        <ListRow
          key={benefit.id}
          title={benefit.title}
          detail={[shortDay(benefit.receivedOn, day), nameOf(benefit.memberId), benefit.decidedBy]
            .filter(Boolean)
            .join(' · ')}
          end={<Words as="strong">{receivedWords(benefit)}</Words>}
        />
      ))}
    </List>
  )
}
