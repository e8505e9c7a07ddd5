import type { MyApplication } from '@bangfutong/shared/schema/application'
import { useState } from 'react'
import { ApplyForm } from '../../../features/applications/apply-form'
import { useHomeVillage } from '../../../features/positions/home-village'
import { usePosition } from '../../../features/positions/requests'
import { payWords } from '../../../features/positions/words'
import { useMe } from '../../../features/session/session'
import { back, open, pageParams, replace } from '../../../platform/navigation'
import { Banner, Button, Card, EmptyState, Loaded, Page, Stack, Steps, Text, Title } from '../../../ui'

export default function ApplyPage() {
  const [{ id = '' }] = useState(() => pageParams('apply'))
  const me = useMe()
  const { village } = useHomeVillage()
  const position = usePosition(id, village?.code)
  const [done, setDone] = useState<MyApplication>()
  return (
    <Page title="报名">
      {!me && (
        <EmptyState icon="lock" title="要先登录" words="登录以后，才能报名。">
          <Button onPress={() => open('signIn', { back: '1' })}>登录</Button>
        </EmptyState>
      )}
      {done && <Done application={done} />}
      {me && !done && (
        <Loaded of={position}>
          {(shown) => (
            <>
              <Stack>
                <Title level={1}>{shown.title}</Title>
                <Text quiet>{`${shown.employerName} · ${payWords(shown.pay).figure} ${payWords(shown.pay).unit}`}</Text>
              </Stack>
              <ApplyForm position={shown} name={me.name} onApplied={setDone} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function Done({ application }: { application: MyApplication }) {
  const { employerName, positionTitle, phone } = application
  return (
    <>
      <Banner tone="good" title="报名成功">
        {`${positionTitle}，${employerName}。`}
      </Banner>
      <Card label="接下来">
        <Title>接下来</Title>
        <Steps items={[`他们会打 ${phone} 找您`, '三天没有电话，就打过去问', '不想去了，随时可以撤回']} />
        <Button onPress={back}>好了，回去</Button>
        <Button kind="outline" onPress={() => replace('applications')}>
          看我的报名
        </Button>
      </Card>
    </>
  )
}
