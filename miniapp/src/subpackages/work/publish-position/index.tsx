import type { PositionView } from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { PublishForm } from '../../../features/positions/publish-form'
import { WithRole } from '../../../features/session/with-role'
import { back, open } from '../../../platform/navigation'
import { Banner, Button, Page } from '../../../ui'

export default function PublishPositionPage() {
  const [done, setDone] = useState<PositionView>()
  return (
    <Page title="发布岗位">
      <WithRole roles={['employer']}>
        {done ? (
          <>
            <Banner tone="good" title="已经发布">
              {`${done.title}，全县找工作的人都能看到。过几天请点一次“还在招”。`}
            </Banner>
            <Button onPress={back}>好了，看我的岗位</Button>
            <Button kind="outline" onPress={() => open('position', { id: done.id })}>
              看别人看到的样子
            </Button>
          </>
        ) : (
          <PublishForm onPublished={setDone} />
        )}
      </WithRole>
    </Page>
  )
}
