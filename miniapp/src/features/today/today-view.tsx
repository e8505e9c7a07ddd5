import type { Today } from '@bangfutong/shared/schema/home'
import { useState } from 'react'
import { open } from '../../platform/navigation'
import { Banner, Button, Card, KeyFigure, List, ListRow, Row, Tag, Text, Tile, Tiles, Title } from '../../ui'
import { BindingRequestCard } from '../binding/binding-request-card'
import { visitWords } from '../care/visits'
import { SentList } from '../publishing/sent-list'

/** A cadre's or clerk's day, in the order in which it waits. */
export function TodayView({ today, isClerk, onChanged }: { today: Today; isClerk: boolean; onChanged: () => void }) {
  const { bindingRequests, longestUnvisited, notices, withoutPhone, households, day } = today
  const [done, setDone] = useState<string>()
  return (
    <>
      {done && <Banner tone="good" title={done} />}
      {bindingRequests.map((request) => (
        <BindingRequestCard
          key={request.id}
          request={request}
          onDecided={(words) => {
            setDone(words)
            onChanged()
          }}
        />
      ))}
      <Tiles label="我的工作">
        <Tile
          icon="people"
          title={isClerk ? '村里的户' : '我的户'}
          detail={`${households} 户`}
          onPress={() => open('cadreHouseholds')}
        />
        <Tile icon="edit" title="发公告" detail="给村里" onPress={() => open('cadrePublish')} />
        <Tile icon="notice" title="收到的" detail="公告" onPress={() => open('notices')} />
      </Tiles>
      <Card label="最久没去的户">
        <Title>最久没去的户</Title>
        {longestUnvisited.length === 0 ? (
          <Text quiet>还没有结对的户。结对由县扶贫办安排。</Text>
        ) : (
          <List label="最久没去的户">
            {longestUnvisited.map(({ id, headName, lastVisitOn }) => (
              <ListRow
                key={id}
                title={headName}
                detail={visitWords(lastVisitOn, day)}
                onPress={() => open('cadreHousehold', { id })}
              />
            ))}
          </List>
        )}
      </Card>
      {withoutPhone > 0 && (
        <Card label="没绑手机的户">
          <Row>
            <KeyFigure figure={String(withoutPhone)} unit="户" note="还没绑手机" />
            <Tag tone="waiting">收不到公告</Tag>
          </Row>
          <Button kind="outline" onPress={() => open('cadreHouseholds', { only: 'no-phone' })}>
            看是哪几户，去发绑定码
          </Button>
        </Card>
      )}
      <Card label="我最近发的公告">
        <Title>我最近发的公告</Title>
        {notices.length === 0 ? <Text quiet>您还没有发过公告。</Text> : <SentList notices={notices} />}
      </Card>
    </>
  )
}
