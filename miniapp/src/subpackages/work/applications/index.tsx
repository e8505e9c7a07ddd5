import type { MyApplication } from '@bangfutong/shared/schema/application'
import { fetchApplications, useApplications } from '../../../features/applications/requests'
import { WithdrawButton } from '../../../features/applications/withdraw-button'
import { useMe } from '../../../features/session/session'
import { open } from '../../../platform/navigation'
import { type ListPage, useMore } from '../../../platform/use-more'
import { Button, Card, EmptyState, Loaded, MoreButton, Page, Row, Tag, Text, Title } from '../../../ui'
import { momentInWords } from '../../../ui/words'

export default function ApplicationsPage() {
  const me = useMe()
  return (
    <Page title="我的报名">
      {me ? (
        <Applications />
      ) : (
        <EmptyState icon="lock" title="要先登录" words="登录以后，才能看自己的报名。">
          <Button onPress={() => open('signIn', { back: '1' })}>登录</Button>
        </EmptyState>
      )}
    </Page>
  )
}

function Applications() {
  const applications = useApplications()
  return (
    <Loaded
      of={applications}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState icon="work" title="还没有报过名" words="看中了岗位，点“我要报名”。">
          <Button onPress={() => open('jobs')}>去找工作</Button>
        </EmptyState>
      }
    >
      {(first) => <All first={first} onChange={applications.reload} />}
    </Loaded>
  )
}

function All({ first, onChange }: { first: ListPage<MyApplication>; onChange: () => void }) {
  const more = useMore(first, fetchApplications)
  return (
    <>
      {more.items.map((application) => (
        <Card key={`${application.positionId}.${application.memberId ?? ''}`} label={application.positionTitle}>
          <Row>
            <Title>{application.positionTitle}</Title>
            {application.status === 'applied' ? <Tag tone="good">已报名</Tag> : <Tag tone="quiet">已撤回</Tag>}
          </Row>
          <Text quiet>{`${application.employerName} · ${momentInWords(application.appliedAt)}`}</Text>
          <Text quiet>{`留的是：${application.name}，${application.phone}`}</Text>
          <Button kind="outline" onPress={() => open('position', { id: application.positionId })}>
            看这个岗位
          </Button>
          {application.status === 'applied' && <WithdrawButton application={application} onWithdrawn={onChange} />}
        </Card>
      ))}
      <MoreButton of={more} />
    </>
  )
}
