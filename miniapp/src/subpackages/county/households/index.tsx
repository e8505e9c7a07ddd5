import { inhabitedTowns } from '@bangfutong/shared/plan/divisions'
import type { Divisions } from '@bangfutong/shared/schema/divisions'
import { townOf } from '@bangfutong/shared/schema/place'
import { useState } from 'react'
import { placeName } from '../../../features/care/divisions'
import { HouseholdList } from '../../../features/care/household-list'
import { OFFICERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { useDivisions } from '../../../features/positions/requests'
import { hasRole, useMe } from '../../../features/session/session'
import { CountyNav } from '../../../features/staff/county-nav'
import { keepInAddress, pageParams } from '../../../platform/navigation'
import { Banner, Box, Card, EmptyState, Loaded, Option, Options, Skeleton, Title, useFrame } from '../../../ui'

export default function CountyHouseholdsPage() {
  return (
    <StaffPage title="各村的户" roles={OFFICERS} wide>
      <ByVillage />
    </StaffPage>
  )
}

function ByVillage() {
  const divisions = useDivisions()
  const [village, setVillage] = useState(() => pageParams('countyHouseholds').village)
  const choose = (code: string) => {
    setVillage(code)
    keepInAddress('countyHouseholds', { village: code })
  }
  return (
    <>
      <CountyNav current="countyHouseholds" />
      <Banner tone="quiet" title="打开一户的档案会记录在案，这户人家看得到是谁看的。" />
      <Loaded of={divisions} skeleton={<Skeleton cards={1} lines={6} />}>
        {(known) => (
          <Box className="u-desk-two">
            <Places divisions={known} village={village} onChoose={choose} />
            <Box className="u-desk-part">
              {village ? (
                <>
                  <Title>{placeName(known, village)}</Title>
                  <HouseholdList key={village} villageCode={village} />
                </>
              ) : (
                <EmptyState icon="village" title="先选一个村" words="选了乡镇和村，这里列出村里的户。" />
              )}
            </Box>
          </Box>
        )}
      </Loaded>
    </>
  )
}

interface PlacesProps {
  divisions: Divisions
  village: string | undefined
  onChoose: (code: string) => void
}

function Places({ divisions, village, onChoose }: PlacesProps) {
  const me = useMe()
  const { day = '' } = useFrame()
  const own = hasRole(me, 'county') ? undefined : me?.grants.find(({ role }) => role === 'township')?.townCode
  const towns = inhabitedTowns(divisions, day).filter(({ code }) => !own || code === own)
  const [chosen, setChosen] = useState(village ? townOf(village) : own)
  const town = towns.find(({ code }) => code === chosen)
  return (
    <Card label="哪个村">
      {towns.length > 1 && (
        <>
          <Title level={3}>乡镇</Title>
          <Options label="乡镇" one>
            {towns.map(({ code, shortName }) => (
              <Option key={code} kind="one" on={code === chosen} onPress={() => setChosen(code)}>
                {shortName}
              </Option>
            ))}
          </Options>
        </>
      )}
      {town && (
        <>
          <Title level={3}>{`${town.shortName}的村`}</Title>
          <Options label="村" one>
            {town.villages.map(({ code, shortName }) => (
              <Option key={code} kind="one" on={code === village} onPress={() => onChoose(code)}>
                {shortName}
              </Option>
            ))}
          </Options>
        </>
      )}
    </Card>
  )
}
