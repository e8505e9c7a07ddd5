import { inhabitedTowns } from '@bangfutong/shared/plan/divisions'
import { useState } from 'react'
import { Option, Options, Text, Title, useFrame } from '../../ui'
import { placeName } from '../care/divisions'
import { useDivisions } from '../positions/requests'
import type { Ground } from './words'

export interface GroundFieldProps {
  ground: Ground
  villageCodes: readonly string[]
  townCode: string | undefined
  onChange: (change: { villageCodes?: readonly string[]; townCode?: string }) => void
}

/** What a post looks after: villages of the towns, one town, or the whole county. */
export function GroundField({ ground, villageCodes, townCode, onChange }: GroundFieldProps) {
  const { data: divisions } = useDivisions()
  const { day = '' } = useFrame()
  const [looking, setLooking] = useState<string>()
  if (ground === 'county' || !divisions) return null
  const towns = inhabitedTowns(divisions, day)
  const shown = ground === 'town' ? townCode : looking
  const toggle = (code: string) =>
    onChange({
      villageCodes: villageCodes.includes(code) ? villageCodes.filter((one) => one !== code) : [...villageCodes, code],
    })
  return (
    <>
      <Title level={3}>{ground === 'town' ? '负责哪个乡镇' : '负责哪些村'}</Title>
      <Options label="哪个乡镇" one>
        {towns.map(({ code, shortName }) => (
          <Option
            key={code}
            kind="one"
            on={code === shown}
            onPress={() => (ground === 'town' ? onChange({ townCode: code }) : setLooking(code))}
          >
            {shortName}
          </Option>
        ))}
      </Options>
      {ground === 'villages' && (
        <>
          {shown && (
            <Options label="哪些村">
              {towns
                .find(({ code }) => code === shown)
                ?.villages.map(({ code, shortName }) => (
                  <Option key={code} on={villageCodes.includes(code)} onPress={() => toggle(code)}>
                    {shortName}
                  </Option>
                ))}
            </Options>
          )}
          <Text quiet>
            {villageCodes.length === 0
              ? '先选乡镇，再选村。'
              : `选了：${villageCodes.map((code) => placeName(divisions, code)).join('、')}`}
          </Text>
        </>
      )}
    </>
  )
}
