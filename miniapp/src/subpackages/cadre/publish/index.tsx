import { useState } from 'react'
import { PUBLISHERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { PublishFlow } from '../../../features/publishing/publish-flow'
import { useMe } from '../../../features/session/session'
import { pageParams } from '../../../platform/navigation'

export default function PublishPage() {
  const me = useMe()
  const [{ to }] = useState(() => pageParams('cadrePublish'))
  return (
    <StaffPage title="发公告" roles={PUBLISHERS}>
      {me && <PublishFlow me={me} everyone={to === 'everyone'} />}
    </StaffPage>
  )
}
