import type { NoticeView } from '@bangfutong/shared/schema/notice'
import { useState } from 'react'
import { PUBLISHERS } from '../../../features/care/roles'
import { StaffPage } from '../../../features/care/staff-page'
import { NoticeBody } from '../../../features/notices/notice-body'
import { ReachView } from '../../../features/publishing/reach-view'
import { useReach, useSentNotice } from '../../../features/publishing/requests'
import { Withdraw } from '../../../features/publishing/withdraw'
import { isForEveryone } from '../../../features/publishing/words'
import { open, pageParams } from '../../../platform/navigation'
import { useFreshWhenShown } from '../../../platform/use-request'
import { Banner, Button, EmptyState, Loaded, Skeleton } from '../../../ui'

export default function ReachPage() {
  const [{ id }] = useState(() => pageParams('cadreReach'))
  return (
    <StaffPage title="谁看了" roles={PUBLISHERS}>
      {id ? <Sent id={id} /> : <NotMine />}
    </StaffPage>
  )
}

function NotMine() {
  return (
    <EmptyState icon="notice" title="没有找到这条公告" words="请从“我发的公告”里打开。">
      <Button onPress={() => open('cadreSent')}>看我发的公告</Button>
    </EmptyState>
  )
}

function Sent({ id }: { id: string }) {
  const notice = useSentNotice(id)
  return (
    <Loaded of={notice} skeleton={<Skeleton cards={2} lines={4} />}>
      {(found) => (found ? <OneNotice notice={found} onWithdrawn={notice.reload} /> : <NotMine />)}
    </Loaded>
  )
}

function OneNotice({ notice, onWithdrawn }: { notice: NoticeView; onWithdrawn: () => void }) {
  return (
    <>
      {isForEveryone(notice) ? (
        <Banner tone="quiet" title="这是全县公开的公告">
          不登录也能看，所以不统计谁看过。
        </Banner>
      ) : (
        !notice.withdrawn && <Counted id={notice.id} />
      )}
      <NoticeBody notice={notice} />
      {!notice.withdrawn && <Withdraw notice={notice} onWithdrawn={onWithdrawn} />}
    </>
  )
}

function Counted({ id }: { id: string }) {
  const reach = useReach(id)
  useFreshWhenShown(reach.reload)
  return (
    <Loaded of={reach} skeleton={<Skeleton cards={2} lines={3} />}>
      {(known) => <ReachView noticeId={id} reach={known} />}
    </Loaded>
  )
}
