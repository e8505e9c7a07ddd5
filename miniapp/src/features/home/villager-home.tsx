import type { Home } from '@bangfutong/shared/schema/home'
import { open } from '../../platform/navigation'
import { useFreshWhenShown } from '../../platform/use-request'
import {
  Button,
  Card,
  Divider,
  ElderButton,
  KeyFigure,
  List,
  ListRow,
  Loaded,
  Row,
  Skeleton,
  Tag,
  Text,
  Title,
} from '../../ui'
import { yuanInWords } from '../../ui/words'
import { BenefitList } from '../household/benefit-list'
import { HelperCard } from '../household/helper-card'
import { useHome } from '../household/requests'
import { NoticeList } from '../notices/notice-list'

/** A villager's first page, in the order a villager asks: arrived, waiting, who helps, what is missing, what is new. */
export function VillagerHome({ householdId }: { householdId: string }) {
  const home = useHome(householdId)
  useFreshWhenShown(home.reload)
  return (
    <>
      <Row>
        <Text quiet>今天先看这几件</Text>
        <ElderButton />
      </Row>
      <Loaded of={home} skeleton={<Skeleton cards={4} lines={3} />}>
        {(shown) => (
          <>
            <Received received={shown.received} />
            <Waiting home={shown} />
            <HelperCard helper={shown.helper} />
            <Missing verdicts={shown.verdicts} />
            <VillageNotices home={shown} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Received({ received }: Pick<Home, 'received'>) {
  const { year, fen, count, latest } = received
  return (
    <Card label="钱到了没有">
      <Row>
        <KeyFigure label={`${year}年已到账`} figure={yuanInWords(fen)} unit="元" />
        {count > 0 && <Tag tone="good">{`${count} 项`}</Tag>}
      </Row>
      <Divider />
      {latest ? <BenefitList benefits={[latest]} /> : <Text quiet>还没有到账记录。有疑问就打电话给干部。</Text>}
      <Button onPress={() => open('received')}>看每一笔</Button>
    </Card>
  )
}

function Waiting({ home: { waiting, unread } }: { home: Pick<Home, 'waiting' | 'unread'> }) {
  const nothing = waiting.length === 0 && unread === 0
  return (
    <Card label="等您办的">
      <Row>
        <Title>等您办的</Title>
        {!nothing && <Tag tone="waiting">{`${waiting.length + (unread > 0 ? 1 : 0)} 件`}</Tag>}
      </Row>
      {nothing ? (
        <Text quiet>现在没有要您办的事。</Text>
      ) : (
        <List label="等您办的">
          {waiting.map(({ id, memberName }) => (
            <ListRow
              key={id}
              icon="key"
              title={`${memberName}想看您家档案`}
              detail="是不是本人，请您来定"
              onPress={() => open('requests')}
            />
          ))}
          {unread > 0 && (
            <ListRow
              icon="notice"
              title={`${unread} 条通知没看`}
              detail="点开就算看过"
              onPress={() => open('notices')}
            />
          )}
        </List>
      )}
    </Card>
  )
}

function Missing({ verdicts: { already, eligible, open: left } }: Pick<Home, 'verdicts'>) {
  return (
    <Card label="还差什么">
      <KeyFigure label="按档案，您家还能领" figure={String(eligible)} unit="项" />
      <Text quiet>
        {[already > 0 ? `已经在享受 ${already} 项。` : '', left > 0 ? `还有 ${left} 项，答几句就知道。` : '']
          .filter(Boolean)
          .join('')}
      </Text>
      <Button kind="outline" onPress={() => open('due')}>
        看还能领什么
      </Button>
    </Card>
  )
}

function VillageNotices({ home: { notices } }: { home: Pick<Home, 'notices'> }) {
  return (
    <Card label="村里的通知">
      <Title>村里的通知</Title>
      {notices.length === 0 ? (
        <Text quiet>现在没有通知。有了会放在这里。</Text>
      ) : (
        <>
          <NoticeList notices={notices} />
          <Button kind="outline" onPress={() => open('notices')}>
            看全部通知
          </Button>
        </>
      )}
    </Card>
  )
}
