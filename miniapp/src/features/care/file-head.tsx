import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { CallButton, Card, Divider, Row, Stack, Tag, Text, Title, useFrame } from '../../ui'
import { asCadre } from '../household/helper-card'
import { visitWords } from './visits'

/** Whose file it is, where they live, and whom to ring. */
export function FileHead({ household, canAct }: { household: HouseholdView; canAct: boolean }) {
  const { day } = useFrame()
  const { headName, village, group, phone, helper, bindings } = household
  const place = [`${village.townName}${village.name}`, group].filter(Boolean).join(' ')
  return (
    <Card label={`${headName}家`}>
      <Row top>
        <Stack grow>
          <Title level={1}>{`${headName}家`}</Title>
          <Text quiet>{place}</Text>
        </Stack>
        {bindings.length === 0 && <Tag tone="waiting">没绑手机</Tag>}
      </Row>
      {phone && <CallButton name={headName} phone={phone} />}
      {!phone && canAct && <Text quiet>档案里没有这家的电话。</Text>}
      <Divider />
      <Stack>
        <Text>{helper ? `帮扶干部 ${helper.name}` : '还没有结对的帮扶干部'}</Text>
        {helper && <Text quiet>{[helper.unit, visitWords(helper.lastVisitOn, day)].filter(Boolean).join(' · ')}</Text>}
      </Stack>
      {helper?.phone && !canAct && <CallButton name={asCadre(helper.name)} phone={helper.phone} />}
    </Card>
  )
}
