import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { Banner, Card, Divider, Lines, ReadAloud, Row, Tag, Text, Title } from '../../ui'
import { dayInWords } from '../../ui/words'
import { kindWords, placeWords, publishedDay, spokenNotice } from './words'

/** A notice as whoever receives it reads it; the preview of its author shows the same. */
export function NoticeBody({ notice }: { notice: NoticeView }) {
  return (
    <>
      {notice.withdrawn && (
        <Banner tone="waiting" title="这条公告已经撤回">
          不要再照着办，请问发布的单位。
        </Banner>
      )}
      <Card label={notice.title}>
        <Row>
          <Tag tone="quiet">{kindWords(notice)}</Tag>
          <ReadAloud id={`notice.${notice.id}`} text={spokenNotice(notice)} />
        </Row>
        <Title level={1}>{notice.title}</Title>
        <Text quiet>{`${notice.author}，${dayInWords(publishedDay(notice))}`}</Text>
        <Text quiet>{`发给：${placeWords(notice)}`}</Text>
        <Divider />
        <Lines>{notice.body}</Lines>
        {notice.expiresOn && <Text quiet>{`${dayInWords(notice.expiresOn)}以前有效。`}</Text>}
      </Card>
    </>
  )
}
