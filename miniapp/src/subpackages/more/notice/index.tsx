import { useState } from 'react'
import { NoticeBody } from '../../../features/notices/notice-body'
import { useNotice } from '../../../features/notices/requests'
import { canPrint, printPage } from '../../../platform/device'
import { pageParams } from '../../../platform/navigation'
import { Button, Loaded, Page } from '../../../ui'

export default function NoticePage() {
  const [{ id = '' }] = useState(() => pageParams('notice'))
  const notice = useNotice(id)
  return (
    <Page title="公告">
      <Loaded of={notice}>
        {(shown) => (
          <>
            <NoticeBody notice={shown} />
            {canPrint && (
              <Button kind="outline" icon="print" onPress={printPage}>
                打印这一页
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
