import { inhabitedTowns } from '@bangfutong/shared/plan/divisions'
import { useState } from 'react'
import { Button, Loaded, Option, Options, Sheet, Skeleton, Title, useFrame } from '../../ui'
import type { ChosenVillage } from './home-village'
import { useDivisions } from './requests'

export interface VillageSheetProps {
  title: string
  onChoose: (village: ChosenVillage) => void
  onClose: () => void
}

/** Two taps: the town, then the village. */
export function VillageSheet({ title, onChoose, onClose }: VillageSheetProps) {
  const divisions = useDivisions()
  const { day = '' } = useFrame()
  const [townCode, setTownCode] = useState<string>()
  return (
    <Sheet title={title} onClose={onClose}>
      <Loaded of={divisions} skeleton={<Skeleton cards={1} lines={4} />}>
        {(known) => {
          const towns = inhabitedTowns(known, day)
          const town = towns.find(({ code }) => code === townCode)
          return (
            <>
              <Title level={3}>哪个乡镇？</Title>
              <Options label="哪个乡镇" one>
                {towns.map(({ code, shortName }) => (
                  <Option key={code} kind="one" on={code === townCode} onPress={() => setTownCode(code)}>
                    {shortName}
                  </Option>
                ))}
              </Options>
              {town && (
                <>
                  <Title level={3}>哪个村？</Title>
                  <Options label="哪个村" one>
                    {town.villages.map(({ code, shortName }) => (
                      <Option key={code} kind="one" on={false} onPress={() => onChoose({ code, name: shortName })}>
                        {shortName}
                      </Option>
                    ))}
                  </Options>
                </>
              )}
            </>
          )
        }}
      </Loaded>
      <Button kind="outline" onPress={onClose}>
        不选，回去
      </Button>
    </Sheet>
  )
}
