import type { Reach } from '@bangfutong/shared/schema/notice'
import { callPhone } from '../../platform/device'
import { useMore } from '../../platform/use-more'
import { Card, EmptyState, KeyFigure, List, ListRow, MoreButton, Row, SmallButton, Tag, Text, Title } from '../../ui'
import { api } from '../session/api'
import { unreadWords } from './words'

/** Who has read it in numbers; who has not, with a phone to ring. */
export function ReachView({ noticeId, reach }: { noticeId: string; reach: Reach }) {
  const { households, read, outsideMyCare } = reach
  const first = { items: reach.notReached, cursor: reach.cursor }
  return (
    <>
      <Card label="看了没有">
        <Row>
          <KeyFigure label={`通知了 ${households} 户`} figure={String(read)} unit="户" note="已经看了" />
          <Tag tone={read < households ? 'waiting' : 'good'}>{unreadWords(reach)}</Tag>
        </Row>
        {outsideMyCare > 0 && <Text quiet>{`没看的里面，有 ${outsideMyCare} 户由其他干部联系，不在下面。`}</Text>}
      </Card>
      {first.items.length === 0 && !first.cursor ? (
        <EmptyState
          icon="check"
          title={read < households ? '您联系的户都看了' : '都看了'}
          words={read < households ? '没看的由其他干部联系。' : '不用再打电话了。'}
        />
      ) : (
        <NotReached key={reachKeyOf(reach)} noticeId={noticeId} first={first} />
      )}
    </>
  )
}

const reachKeyOf = ({ notReached }: Reach) => notReached.map(({ householdId }) => householdId).join()

type Unreached = Reach['notReached'][number]

function NotReached({
  noticeId,
  first,
}: {
  noticeId: string
  first: { items: Unreached[]; cursor?: string | undefined }
}) {
  const pages = useMore(first, async (cursor) => {
    const { notReached: items, cursor: next } = await api.call('getReach', { params: { noticeId }, query: { cursor } })
    return { items, cursor: next }
  })
  return (
    <Card label="还没看的户">
      <Title>还没看的户</Title>
      <List label="还没看的户">
        {pages.items.map((household) => (
          <UnreachedRow key={household.householdId} household={household} />
        ))}
      </List>
      <MoreButton of={pages} />
    </Card>
  )
}

function UnreachedRow({ household: { headName, village, phone, bound } }: { household: Unreached }) {
  const state = bound ? '绑了手机，还没点开' : '没绑手机'
  return (
    <ListRow
      title={headName}
      detail={[village, state, phone ? undefined : '没有电话，请上门说'].filter(Boolean).join(' · ')}
      end={
        phone ? (
          <SmallButton icon="phone" label={`打电话给${headName}`} onPress={() => callPhone(phone)}>
            打电话
          </SmallButton>
        ) : undefined
      }
    />
  )
}
