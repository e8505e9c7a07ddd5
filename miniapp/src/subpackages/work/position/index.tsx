import { POSITION_KIND_NAMES, type PositionView } from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { standing, useApplications } from '../../../features/applications/requests'
import { WithdrawButton } from '../../../features/applications/withdraw-button'
import { useHomeVillage } from '../../../features/positions/home-village'
import { usePosition } from '../../../features/positions/requests'
import {
  confirmedWords,
  distanceWords,
  hoursWords,
  payWords,
  promisedWords,
  staleWords,
} from '../../../features/positions/words'
import { useMe } from '../../../features/session/session'
import { open, pageParams } from '../../../platform/navigation'
import { useFreshWhenShown } from '../../../platform/use-request'
import {
  Banner,
  Button,
  CallButton,
  Card,
  Facts,
  KeyFigure,
  Loaded,
  Page,
  Row,
  Skeleton,
  Tag,
  Text,
  Title,
} from '../../../ui'

export default function PositionPage() {
  const [{ id = '' }] = useState(() => pageParams('position'))
  const { village } = useHomeVillage()
  const position = usePosition(id, village?.code)
  const applications = useApplications()
  useFreshWhenShown(() => {
    position.reload()
    applications.reload()
  })
  const applied = useMe() && standing(applications.data, id)
  const isKnown = applications.data !== undefined || applications.failure !== undefined
  const canApply = isKnown && !applied && position.data?.status === 'open'
  return (
    <Page title="岗位" footer={canApply && <ApplyButton positionId={id} />}>
      {applied && (
        <>
          <Banner tone="good" title="您已经报名">
            {`${applied.employerName}会打 ${applied.phone} 找您。`}
          </Banner>
          <WithdrawButton application={applied} onWithdrawn={applications.reload} />
        </>
      )}
      <Loaded of={position} skeleton={<Skeleton cards={2} lines={5} />}>
        {(open) => <Details position={open} />}
      </Loaded>
    </Page>
  )
}

function ApplyButton({ positionId }: { positionId: string }) {
  const me = useMe()
  return (
    <Button onPress={() => (me ? open('apply', { id: positionId }) : open('signIn', { back: '1' }))}>
      {me ? '我要报名' : '登录后报名'}
    </Button>
  )
}

function Details({ position }: { position: PositionView }) {
  const { title, kind, employerName, pay, place, address, needs, duties, places, contactPhone, stale, status } =
    position
  const { figure, unit, note } = payWords(pay)
  const far = distanceWords(position)
  return (
    <>
      {status === 'closed' && (
        <Banner tone="waiting" title="这个岗位已经招满">
          请看看别的岗位。
        </Banner>
      )}
      {stale && status === 'open' && (
        <Banner tone="waiting" title={staleWords(position)}>
          可能已经招满，请先打电话问。
        </Banner>
      )}
      <Card label={title} tone={stale ? 'stale' : 'plain'}>
        <Row>
          <Title level={1}>{title}</Title>
          <Tag tone="quiet">{POSITION_KIND_NAMES[kind]}</Tag>
        </Row>
        <KeyFigure figure={figure} unit={unit} {...(note ? { note } : {})} />
        <Row>
          <Text quiet>{employerName}</Text>
          {far && (
            <Tag tone="good" icon="place">
              {far}
            </Tag>
          )}
        </Row>
        {!stale && <Text quiet>{confirmedWords(position)}</Text>}
      </Card>
      <Card label="详细情况">
        <Facts
          items={[
            { name: '工资', value: promisedWords(pay) },
            { name: '上班时间', value: hoursWords(position) },
            { name: '做什么', value: duties },
            { name: '要求', value: needs },
            { name: '地方', value: address.includes(place) ? address : `${place}，${address}` },
            { name: '招几个人', value: `${places} 人` },
          ]}
        />
        <CallButton name="用工单位" phone={contactPhone} />
      </Card>
      <Text quiet>招工不许收押金、不许扣身份证。遇到了请找村委会。</Text>
    </>
  )
}
