import { useState } from 'react'
import { FileView } from '../../../features/care/file-view'
import { CARERS, FILE_READERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { WithFile } from '../../../features/care/with-file'
import { hasRole, useMe } from '../../../features/session/session'
import { pageParams } from '../../../platform/navigation'

export default function HouseholdPage() {
  const [{ id }] = useState(() => pageParams('cadreHousehold'))
  const canAct = hasRole(useMe(), ...CARERS)
  return (
    <StaffPage title="一户的档案" roles={FILE_READERS}>
      <WithFile id={id}>
        {(household, file) => <FileView household={household} canAct={canAct} onChanged={file.reload} />}
      </WithFile>
    </StaffPage>
  )
}
