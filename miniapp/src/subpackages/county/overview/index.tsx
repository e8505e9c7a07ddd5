import { useState } from 'react'
import { PLANNERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { CountyNav } from '../../../features/staff/county-nav'
import { DeadlineList } from '../../../features/targets/deadline-list'
import type { TargetView } from '../../../features/targets/order'
import { usePlan } from '../../../features/targets/requests'
import { TargetTable } from '../../../features/targets/target-table'
import { canPrint, printPage } from '../../../platform/device'
import { keepInAddress, pageParams } from '../../../platform/navigation'
import { Card, Loaded, Row, Skeleton, SmallButton, Title } from '../../../ui'

export default function OverviewPage() {
  return (
    <StaffPage title="全县" roles={PLANNERS} wide>
      <Overview />
    </StaffPage>
  )
}

function Overview() {
  const plan = usePlan()
  const [view, setView] = useState<TargetView>(() => pageParams('countyOverview'))
  const change = (next: TargetView) => {
    setView(next)
    keepInAddress('countyOverview', next)
  }
  return (
    <>
      <CountyNav current="countyOverview" />
      <Loaded of={plan} skeleton={<Skeleton cards={2} lines={6} />}>
        {(shown) => (
          <>
            <DeadlineList plan={shown} />
            <Card label="目标">
              <Row>
                <Title>{shown.title}</Title>
                {canPrint && (
                  <SmallButton icon="print" onPress={printPage}>
                    打印
                  </SmallButton>
                )}
              </Row>
              <TargetTable plan={shown} view={view} onChange={change} />
            </Card>
          </>
        )}
      </Loaded>
    </>
  )
}
