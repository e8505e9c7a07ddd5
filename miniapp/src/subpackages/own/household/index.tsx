import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { BenefitList } from '../../../features/household/benefit-list'
import { DueCard } from '../../../features/household/due-card'
import { HelperCard } from '../../../features/household/helper-card'
import { MembersCard } from '../../../features/household/members-card'
import { OwnFile } from '../../../features/household/own-file'
import { PhonesCard } from '../../../features/household/phones-card'
import { open } from '../../../platform/navigation'
import { Button, Card, KeyFigure, List, ListRow, Page, Row, Tag, Text } from '../../../ui'
import { yuanInWords } from '../../../ui/words'

const LATEST = 2

export default function HouseholdPage() {
  return (
    <Page title="我家档案">
      <OwnFile>
        {(household, { reload }) => (
          <>
            <ReceivedCard household={household} />
            <DueCard household={household} />
            <HelperCard helper={household.helper} />
            <MembersCard household={household} />
            <PhonesCard household={household} onChange={reload} />
            <Card label="更多">
              <List>
                <ListRow
                  icon="eye"
                  title="谁看过我的档案"
                  detail="谁、什么时候、做了什么"
                  onPress={() => open('householdLog')}
                />
                <ListRow
                  icon="key"
                  title="等您决定的申请"
                  detail="有人想看您家档案时"
                  onPress={() => open('requests')}
                />
              </List>
            </Card>
          </>
        )}
      </OwnFile>
    </Page>
  )
}

function ReceivedCard({ household: { benefits, members, receivedThisYear } }: { household: HouseholdView }) {
  const { fen, count } = receivedThisYear
  return (
    <Card label="已在享受">
      <Row>
        <KeyFigure label="今年已到账" figure={yuanInWords(fen)} unit="元" />
        {count > 0 && <Tag tone="good">{`${count} 项`}</Tag>}
      </Row>
      {benefits.length === 0 ? (
        <Text quiet>还没有到账记录。有疑问就打电话给干部。</Text>
      ) : (
        <>
          <BenefitList benefits={benefits.slice(0, LATEST)} members={members} />
          <Button kind="outline" onPress={() => open('received')}>
            看每一笔
          </Button>
        </>
      )}
    </Card>
  )
}
