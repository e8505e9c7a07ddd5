import { useState } from 'react'
import { CARERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { Together } from '../../../features/care/together'
import { WithFile } from '../../../features/care/with-file'
import { pageParams } from '../../../platform/navigation'

export default function TogetherPage() {
  const [{ id, policy }] = useState(() => pageParams('cadreTogether'))
  return (
    <StaffPage title="一起问一问" roles={CARERS}>
      <WithFile id={id}>
        {(household, of) => <Together household={household} policy={policy} onSent={of.reload} />}
      </WithFile>
    </StaffPage>
  )
}
