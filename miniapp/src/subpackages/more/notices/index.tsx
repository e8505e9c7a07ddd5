import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { NoticeList } from '../../../features/notices/notice-list'
import { useMoreNotices, useNotices } from '../../../features/notices/requests'
import { useFreshWhenShown } from '../../../platform/use-request'
import { Button, Card, EmptyState, FailureState, Loaded, Page, Text } from '../../../ui'

export default function NoticesPage() {
  const notices = useNotices()
  useFreshWhenShown(notices.reload)
  return (
    <Page title="公告">
      <Loaded
        of={notices}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon="notice" title="现在没有公告" words="县里和村里发了公告，会放在这里。" />}
      >
        {(first) => <AllNotices first={first} />}
      </Loaded>
    </Page>
  )
}

function AllNotices({ first }: { first: { items: NoticeView[]; cursor?: string | undefined } }) {
  const { items, more, failure } = useMoreNotices(first)
  return (
    <>
      <Card label="公告">
        <NoticeList notices={items} />
      </Card>
      {failure && <FailureState failure={failure} />}
      {more ? (
        <Button kind="outline" onPress={more} busyText="正在打开…">
          再看 20 条
        </Button>
      ) : (
        <Text quiet>没有更多了。</Text>
      )}
    </>
  )
}
