import { BenefitList } from '../../../features/household/benefit-list'
import { asCadre } from '../../../features/household/helper-card'
import { OwnFile } from '../../../features/household/own-file'
import { byYear } from '../../../features/household/words'
import { CallButton, Card, EmptyState, KeyFigure, Page, Row, Tag, Text, Title } from '../../../ui'
import { yuanInWords } from '../../../ui/words'

export default function ReceivedPage() {
  return (
    <Page title="到账的钱">
      <OwnFile>
        {({ benefits, members, helper }) => (
          <>
            {benefits.length === 0 && (
              <EmptyState icon="money" title="还没有到账记录" words="发了钱、办了事，会记在这里。" />
            )}
            {byYear(benefits).map(({ year, fen, items }) => (
              <Card key={year} label={`${year}年`}>
                <Row>
                  <KeyFigure label={`${year}年一共`} figure={yuanInWords(fen)} unit="元" />
                  <Tag tone="good">{`${items.length} 项`}</Tag>
                </Row>
                <BenefitList benefits={items} members={members} />
              </Card>
            ))}
            <Card label="对不上怎么办">
              <Title>对不上怎么办</Title>
              <Text quiet>和存折上的不一样，就问帮扶干部。</Text>
              {helper?.phone && <CallButton name={asCadre(helper.name)} phone={helper.phone} />}
            </Card>
          </>
        )}
      </OwnFile>
    </Page>
  )
}
