import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { open } from '../../platform/navigation'
import { List, ListRow, Tag, useFrame } from '../../ui'
import { kindWords, placeWords, publishedDay, shortDay } from './words'

/** Notices in lines, the newest first; what a signed-in person has not opened is marked in words. */
export function NoticeList({ notices }: { notices: readonly NoticeView[] }) {
  const { day } = useFrame()
  return (
    <List label="公告">
      {notices.map((notice) => (
        <ListRow
          key={notice.id}
          title={notice.title}
          detail={[kindWords(notice), placeWords(notice), shortDay(publishedDay(notice), day)].join(' · ')}
          below={notice.unread ? <Tag tone="waiting">没看过</Tag> : undefined}
          onPress={() => open('notice', { id: notice.id })}
        />
      ))}
    </List>
  )
}
