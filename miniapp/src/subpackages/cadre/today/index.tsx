import { CARERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { hasRole, useMe } from '../../../features/session/session'
import { useToday } from '../../../features/today/requests'
import { TodayView } from '../../../features/today/today-view'
import { useFreshWhenShown } from '../../../platform/use-request'
import { Loaded, Skeleton } from '../../../ui'

export default function TodayPage() {
  return (
    <StaffPage title="今天" roles={CARERS}>
      <MyDay />
    </StaffPage>
  )
}

function MyDay() {
  const today = useToday()
  const isClerk = hasRole(useMe(), 'village-clerk')
  useFreshWhenShown(today.reload)
  return (
    <Loaded of={today} skeleton={<Skeleton cards={3} lines={3} />}>
      {(data) => <TodayView today={data} isClerk={isClerk} onChanged={today.reload} />}
    </Loaded>
  )
}
