import { useState } from 'react'
import { BindingRequestCard } from '../../../features/binding/binding-request-card'
import { fetchWaiting, useWaitingRequests } from '../../../features/binding/requests'
import { WithOwnHousehold } from '../../../features/household/own-file'
import { useMore } from '../../../platform/use-more'
import { Banner, EmptyState, Loaded, MoreButton, Page } from '../../../ui'

export default function RequestsPage() {
  return (
    <Page title="等您决定">
      <WithOwnHousehold>{() => <Waiting />}</WithOwnHousehold>
    </Page>
  )
}

function Waiting() {
  const waiting = useWaitingRequests()
  const [done, setDone] = useState<string>()
  return (
    <>
      {done && <Banner tone="good" title={done} />}
      <Loaded
        of={waiting}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon="key" title="没有要您决定的申请" words="有人想看您家档案时，会放在这里。" />}
      >
        {(first) => (
          <Requests
            first={first}
            onDecided={(words) => {
              setDone(words)
              waiting.reload()
            }}
          />
        )}
      </Loaded>
    </>
  )
}

function Requests({
  first,
  onDecided,
}: {
  first: Awaited<ReturnType<typeof fetchWaiting>>
  onDecided: (words: string) => void
}) {
  const more = useMore(first, fetchWaiting)
  return (
    <>
      {more.items.map((request) => (
        <BindingRequestCard key={request.id} request={request} onDecided={onDecided} />
      ))}
      <MoreButton of={more} />
    </>
  )
}
