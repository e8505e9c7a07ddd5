import { open } from '../../platform/navigation'
import { Button, Card, Loaded, Skeleton, Text, Title } from '../../ui'
import { NoticeList } from './notice-list'
import { useNotices } from './requests'

const LATEST = 3

/** The three newest notices, for a home page. */
export function LatestNotices() {
  const notices = useNotices()
  return (
    <Card label="最新公告">
      <Title>最新公告</Title>
      <Loaded
        of={notices}
        skeleton={<Skeleton cards={1} lines={3} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Text quiet>现在没有公告。有了会放在这里。</Text>}
      >
        {({ items }) => (
          <>
            <NoticeList notices={items.slice(0, LATEST)} />
            {items.length > LATEST && (
              <Button kind="outline" onPress={() => open('notices')}>
                看全部公告
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}
