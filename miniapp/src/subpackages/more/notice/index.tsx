import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { useState } from 'react'
import { useNotice } from '../../../features/notices/requests'
import { kindWords, placeWords, publishedDay, spokenNotice } from '../../../features/notices/words'
import { canPrint, printPage } from '../../../platform/device'
import { pageParams } from '../../../platform/navigation'
import { Banner, Button, Card, Divider, Lines, Loaded, Page, ReadAloud, Row, Tag, Text, Title } from '../../../ui'
import { dayInWords } from '../../../ui/words'

export default function NoticePage() {
  const [{ id = '' }] = useState(() => pageParams('notice'))
  const notice = useNotice(id)
  return (
    <Page title="公告">
      <Loaded of={notice}>{(shown) => <NoticeBody notice={shown} />}</Loaded>
    </Page>
  )
}

function NoticeBody({ notice }: { notice: NoticeView }) {
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
      {canPrint && (
        <Button kind="outline" icon="print" onPress={printPage}>
          打印这一页
        </Button>
      )}
    </>
  )
}
