import type { Helper } from '@bangfutong/shared/schema/household'
import { CallButton, Card, Initial, Row, Stack, Text, Title, useFrame } from '../../ui'
import { shortDay } from '../notices/words'

/** 古演示明 → 古干部 */
export const asCadre = (name: string): string => `${name.slice(0, 1)}干部`

/** Who helps this family: a photo-less card and one tap to call. */
export function HelperCard({ helper }: { helper: Helper | undefined }) {
  const { day } = useFrame()
  if (!helper) {
    return (
      <Card label="谁在帮我">
        <Title>谁在帮我</Title>
        <Text quiet>还没有登记帮扶干部。请问村委会。</Text>
      </Card>
    )
  }
  const { name, unit, phone, lastVisitOn } = helper
  const visited = lastVisitOn ? `上次来 ${shortDay(lastVisitOn, day)}` : ''
  return (
    <Card label="谁在帮我">
      <Row>
        <Initial name={name} />
        <Stack grow>
          <Title>{`帮扶干部 ${name}`}</Title>
          {unit && <Text quiet>{unit}</Text>}
          {visited && <Text quiet>{visited}</Text>}
        </Stack>
      </Row>
      {phone && <CallButton name={asCadre(name)} phone={phone} />}
    </Card>
  )
}
