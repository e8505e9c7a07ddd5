import { useState } from 'react'
import { StaffPage } from '../../../features/care/staff-page'
import { CountyNav } from '../../../features/staff/county-nav'
import { InviteForm } from '../../../features/staff/invite-form'
import { StaffTable } from '../../../features/staff/staff-table'
import { useStaff } from '../../../features/staff/use-all-staff'
import type { StaffFilter } from '../../../features/staff/words'
import { keepInAddress, pageParams } from '../../../platform/navigation'
import { Button, EmptyState, Loaded, Skeleton } from '../../../ui'

export default function CountyStaffPage() {
  return (
    <StaffPage title="工作人员" roles={['county']} wide>
      <Staff />
    </StaffPage>
  )
}

function Staff() {
  const staff = useStaff()
  const [inviting, setInviting] = useState(false)
  const [filter, setFilter] = useState<StaffFilter>(() => pageParams('countyStaff'))
  const change = (next: StaffFilter) => {
    setFilter(next)
    keepInAddress('countyStaff', next)
  }
  return (
    <>
      <CountyNav current="countyStaff" />
      {inviting ? (
        <InviteForm onClose={() => setInviting(false)} />
      ) : (
        <Button icon="plus" onPress={() => setInviting(true)}>
          请一位工作人员
        </Button>
      )}
      <Loaded
        of={staff}
        skeleton={<Skeleton cards={1} lines={10} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon="people" title="还没有工作人员" words="点上面的按钮，请第一位。" />}
      >
        {(first) => <StaffTable first={first} filter={filter} onFilter={change} />}
      </Loaded>
    </>
  )
}
