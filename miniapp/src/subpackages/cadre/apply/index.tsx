import { useState } from 'react'
import { ApplyFor } from '../../../features/care/apply-for'
import { CARERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { WithFile } from '../../../features/care/with-file'
import { pageParams } from '../../../platform/navigation'

export default function ApplyForPage() {
  const [{ id, member }] = useState(() => pageParams('cadreApply'))
  return (
    <StaffPage title="替家里人报名" roles={CARERS}>
      <WithFile id={id}>{(household) => <ApplyFor household={household} memberId={member} />}</WithFile>
    </StaffPage>
  )
}
