import { townOf } from '@bangfutong/shared/schema/place'
import { useState } from 'react'
import { Box, Card, Choice, ChoiceGroup, Option, Options, Text, Title } from '../../ui'
import { townName } from '../care/divisions'
import { useDivisions } from '../positions/requests'
import { type Addressed, reachWords } from './words'

export interface AudienceFieldProps {
  /** The villages one may address. */
  villages: readonly Addressed[]
  everyone: boolean
  /** Only the county addresses everyone. */
  mayAddressEveryone: boolean
  chosen: readonly string[]
  onChange: (change: { everyone?: boolean; villageCodes?: readonly string[] }) => void
  error?: string | undefined
}

/** The server takes at most twenty villages at a time. */
const MOST = 20

/** To whom: a few villages stand as they are, those of a town or the county under their town. */
export function AudienceField(props: AudienceFieldProps) {
  const { villages, everyone, mayAddressEveryone, chosen, onChange, error } = props
  const [full, setFull] = useState(false)
  const toggle = (code: string) => {
    const rest = chosen.filter((one) => one !== code)
    const next = rest.length < chosen.length ? rest : [...chosen, code]
    setFull(next.length > MOST)
    if (next.length <= MOST) onChange({ villageCodes: next })
  }
  return (
    <Card label="发给谁">
      <Title level={3}>发给谁</Title>
      {mayAddressEveryone && (
        <ChoiceGroup label="全县还是几个村" one>
          <Choice kind="one" checked={everyone} detail="不登录也能看" onPress={() => onChange({ everyone: true })}>
            全县公开
          </Choice>
          <Choice
            kind="one"
            checked={!everyone}
            detail="只有这些村绑定的人看得到"
            onPress={() => onChange({ everyone: false })}
          >
            只发给几个村
          </Choice>
        </ChoiceGroup>
      )}
      {!everyone && <Villages villages={villages} chosen={chosen} onToggle={toggle} />}
      {full && <Text>{`一次最多选 ${MOST} 个村，其余的请再发一次。`}</Text>}
      {!everyone && (
        <Box live="polite">
          <Text>{reachWords(villages.filter(({ villageCode }) => chosen.includes(villageCode)))}</Text>
        </Box>
      )}
      {error && (
        <Box live="assertive" className="u-field-error">
          {error}
        </Box>
      )}
    </Card>
  )
}

interface VillagesProps {
  villages: readonly Addressed[]
  chosen: readonly string[]
  onToggle: (code: string) => void
}

const FEW = 8

function Villages({ villages, chosen, onToggle }: VillagesProps) {
  const divisions = useDivisions()
  const towns = [...new Set(villages.map(({ villageCode }) => townOf(villageCode)))]
  const [town, setTown] = useState<string>()
  const grouped = villages.length > FEW && towns.length > 1
  const shown = grouped ? villages.filter(({ villageCode }) => townOf(villageCode) === town) : villages
  if (villages.length <= FEW) {
    return (
      <ChoiceGroup label="发给哪些村">
        {villages.map(({ villageCode, village, households, bound }) => (
          <Choice
            key={villageCode}
            checked={chosen.includes(villageCode)}
            detail={`${households} 户，其中 ${bound} 户绑了手机`}
            onPress={() => onToggle(villageCode)}
          >
            {village}
          </Choice>
        ))}
      </ChoiceGroup>
    )
  }
  return (
    <>
      {grouped && (
        <Options label="哪个乡镇" one>
          {towns.map((code) => {
            const count = chosen.filter((one) => townOf(one) === code).length
            return (
              <Option key={code} kind="one" on={code === town} onPress={() => setTown(code)}>
                {`${townName(divisions.data, code)}${count > 0 ? `（选了 ${count}）` : ''}`}
              </Option>
            )
          })}
        </Options>
      )}
      <Options label="哪些村">
        {shown.map(({ villageCode, village, households }) => (
          <Option key={villageCode} on={chosen.includes(villageCode)} onPress={() => onToggle(villageCode)}>
            {`${village} ${households} 户`}
          </Option>
        ))}
      </Options>
      {grouped && !town && <Text quiet>先选乡镇，再选村。</Text>}
    </>
  )
}
