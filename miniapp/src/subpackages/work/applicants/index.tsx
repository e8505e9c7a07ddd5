import type { ApplicantView } from '@bangfutong/shared/schema/application'
import { useState } from 'react'
import { fetchApplicants, useApplicants } from '../../../features/applications/applicants'
import { WithRole } from '../../../features/session/with-role'
import { pageParams } from '../../../platform/navigation'
import { type ListPage, useMore } from '../../../platform/use-more'
import { CallButton, Card, EmptyState, Lines, Loaded, MoreButton, Page, Stack, Text, Title } from '../../../ui'
import { momentInWords } from '../../../ui/words'

export default function ApplicantsPage() {
  const [{ id = '', title = '' }] = useState(() => pageParams('applicants'))
  return (
    <Page title="报名的人">
      <WithRole roles={['employer']}>
        {title && <Title level={1}>{title}</Title>}
        <Applicants positionId={id} />
      </WithRole>
    </Page>
  )
}

function Applicants({ positionId }: { positionId: string }) {
  const applicants = useApplicants(positionId)
  return (
    <Loaded
      of={applicants}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState icon="people" title="现在没有人报名" words="有人报名，会放在这里。撤回的不再显示。" />}
    >
      {(first) => <All first={first} positionId={positionId} />}
    </Loaded>
  )
}

function All({ first, positionId }: { first: ListPage<ApplicantView>; positionId: string }) {
  const more = useMore(first, (cursor) => fetchApplicants(positionId, cursor))
  return (
    <>
      {more.items.map(({ name, phone, note, appliedAt, introducedBy }) => (
        <Card key={`${appliedAt}.${phone}`} label={name}>
          <Stack>
            <Title>{name}</Title>
            <Text quiet>{`${momentInWords(appliedAt)}报名 · ${phone}`}</Text>
            {introducedBy && <Text quiet>{`由${introducedBy}介绍`}</Text>}
          </Stack>
          {note && <Lines>{note}</Lines>}
          <CallButton name={name} phone={phone} />
        </Card>
      ))}
      <MoreButton of={more} />
      <Text quiet>电话只用来招工，不要给别人。</Text>
    </>
  )
}
