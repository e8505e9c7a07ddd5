import { useState } from 'react'
import { placeName } from '../../../features/care/divisions'
import { HouseholdList } from '../../../features/care/household-list'
import { CARERS } from '../../../features/care/roles'
import { readOnly } from '../../../features/care/rows'
import { StaffPage } from '../../../features/care/staff-page'
import { useDivisions } from '../../../features/positions/requests'
import { hasRole, useMe } from '../../../features/session/session'
import { pageParams } from '../../../platform/navigation'
import { Card, Option, Options, Title } from '../../../ui'

export default function HouseholdsPage() {
  const me = useMe()
  return (
    <StaffPage title={hasRole(me, 'cadre') ? '我的户' : '村里的户'} roles={CARERS}>
      <MyHouseholds />
    </StaffPage>
  )
}

function MyHouseholds() {
  const me = useMe()
  const divisions = useDivisions()
  const [params] = useState(() => pageParams('cadreHouseholds'))
  const isCadre = hasRole(me, 'cadre')
  const villages = (me?.grants ?? []).flatMap(({ role, villageCodes = [] }) =>
    role === 'village-clerk' ? villageCodes : [],
  )
  const [village, setVillage] = useState(params.village ?? (isCadre ? undefined : villages[0]))
  const choices = villages.length + (isCadre ? 1 : 0)
  return (
    <>
      {choices > 1 && (
        <Card label="看哪里的户">
          <Title level={3}>看哪里的户？</Title>
          <Options label="看哪里的户" one>
            {isCadre && (
              <Option kind="one" on={village === undefined} onPress={() => setVillage(undefined)}>
                结对的户
              </Option>
            )}
            {villages.map((code) => (
              <Option key={code} kind="one" on={village === code} onPress={() => setVillage(code)}>
                {placeName(divisions.data, code)}
              </Option>
            ))}
          </Options>
        </Card>
      )}
      <HouseholdList key={village ?? 'paired'} villageCode={village} only={readOnly(params.only)} />
    </>
  )
}
