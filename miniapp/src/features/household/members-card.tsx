import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { Card, List, ListRow, Text, Title } from '../../ui'
import { inFamilyOrder, memberWords, relationWords, standingWords } from './words'

/** Who is in the family, and how the household stands in the register. */
export function MembersCard({ household }: { household: HouseholdView }) {
  const { village, group, members, causes } = household
  const standing = standingWords(household)
  const hidden = members.some(({ illnessHidden }) => illnessHidden)
  return (
    <Card label="家里人">
      <Title>家里人</Title>
      <Text quiet>{[`${village.townName}${village.name}`, group, standing].filter(Boolean).join(' · ')}</Text>
      {causes && <Text quiet>{`致贫原因：${[causes.primary, ...causes.others].join('、')}`}</Text>}
      <List label="家里人">
        {inFamilyOrder(members).map((member) => (
          <ListRow
            key={member.id}
            title={`${relationWords(member.relation)} ${member.name}`}
            detail={memberWords(member) || undefined}
          />
        ))}
      </List>
      {hidden && <Text quiet>大人的身体情况，只给本人和干部看。</Text>}
    </Card>
  )
}
