import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { PUBLISHERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { fetchSent, useSent } from '../../../features/publishing/requests'
import { SentList } from '../../../features/publishing/sent-list'
import { open } from '../../../platform/navigation'
import { type ListPage, useMore } from '../../../platform/use-more'
import { useFreshWhenShown } from '../../../platform/use-request'
import { Button, Card, EmptyState, Loaded, MoreButton, Skeleton } from '../../../ui'

export default function SentPage() {
  return (
    <StaffPage title="我发的公告" roles={PUBLISHERS}>
      <Sent />
    </StaffPage>
  )
}

function Sent() {
  const sent = useSent()
  useFreshWhenShown(sent.reload)
  return (
    <Loaded
      of={sent}
      skeleton={<Skeleton cards={1} lines={6} />}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState icon="notice" title="您还没有发过公告" words="发了以后，这里看得到谁还没看。">
          <Button onPress={() => open('cadrePublish')}>发一条公告</Button>
        </EmptyState>
      }
    >
      {(first) => <All first={first} />}
    </Loaded>
  )
}

function All({ first }: { first: ListPage<NoticeView> }) {
  const pages = useMore(first, fetchSent)
  return (
    <>
      <Button icon="edit" onPress={() => open('cadrePublish')}>
        发一条公告
      </Button>
      <Card label="我发的公告">
        <SentList notices={pages.items} />
      </Card>
      <MoreButton of={pages} />
    </>
  )
}
