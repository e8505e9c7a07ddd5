import type { LogEntry } from '@bangfutong/shared/schema/household'
import { WithOwnHousehold } from '../../../features/household/own-file'
import { fetchLog, useHouseholdLog } from '../../../features/household/requests'
import { logWords } from '../../../features/household/words'
import { type ListPage, useMore } from '../../../platform/use-more'
import { Card, EmptyState, List, ListRow, Loaded, MoreButton, Page, Skeleton, Text } from '../../../ui'
import { momentInWords } from '../../../ui/words'

export default function HouseholdLogPage() {
  return (
    <Page title="谁看过我的档案">
      <WithOwnHousehold>{(householdId) => <Log householdId={householdId} />}</WithOwnHousehold>
    </Page>
  )
}

function Log({ householdId }: { householdId: string }) {
  const log = useHouseholdLog(householdId)
  return (
    <>
      <Text quiet>谁看、谁改都会记下。有不认识的人，请告诉村委会。</Text>
      <Loaded
        of={log}
        skeleton={<Skeleton cards={1} lines={6} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon="eye" title="还没有人看过" words="有人看了，会记在这里。" />}
      >
        {(first) => <Entries first={first} householdId={householdId} />}
      </Loaded>
    </>
  )
}

function Entries({ first, householdId }: { first: ListPage<LogEntry>; householdId: string }) {
  const more = useMore(first, (cursor) => fetchLog(householdId, cursor))
  return (
    <>
      <Card label="记录">
        <List label="记录">
          {more.items.map((entry) => (
            <ListRow
              key={`${entry.at}.${entry.seq}`}
              title={logWords(entry)}
              detail={[momentInWords(entry.at), entry.reason && `原因：${entry.reason}`].filter(Boolean).join(' · ')}
            />
          ))}
        </List>
      </Card>
      <MoreButton of={more} />
    </>
  )
}
