import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { open } from '../../platform/navigation'
import { List, ListRow, Tag, useFrame } from '../../ui'
import { placeWords, publishedDay, shortDay } from '../notices/words'
import { useReach } from './requests'
import { isForEveryone, unreadWords } from './words'

/** Notices I have published, each with how many households have not read it. */
export function SentList({ notices }: { notices: readonly NoticeView[] }) {
  const { day } = useFrame()
  return (
    <List label="我发的公告">
      {notices.map((notice) => (
        <ListRow
          key={notice.id}
          title={notice.title}
          detail={`${placeWords(notice)} · ${shortDay(publishedDay(notice), day)}`}
          below={<StateTag notice={notice} />}
          onPress={() => open('cadreReach', { id: notice.id })}
        />
      ))}
    </List>
  )
}

function StateTag({ notice }: { notice: NoticeView }) {
  if (notice.withdrawn) return <Tag tone="quiet">已撤回</Tag>
  if (isForEveryone(notice)) return <Tag tone="quiet">全县公开</Tag>
  return <ReachTag noticeId={notice.id} />
}

function ReachTag({ noticeId }: { noticeId: string }) {
  const { data } = useReach(noticeId)
  if (!data) return null
  return <Tag tone={data.read < data.households ? 'waiting' : 'good'}>{unreadWords(data)}</Tag>
}
