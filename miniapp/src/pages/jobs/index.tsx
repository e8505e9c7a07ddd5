import { useState } from 'react'
import { type Filter, isFiltered, toQuery } from '../../features/positions/filter'
import { FilterBar } from '../../features/positions/filter-bar'
import { useHomeVillage } from '../../features/positions/home-village'
import { PositionList } from '../../features/positions/position-list'
import { usePositions } from '../../features/positions/requests'
import { VillageSheet } from '../../features/positions/village-sheet'
import { useKept } from '../../platform/use-kept'
import { useFreshWhenShown } from '../../platform/use-request'
import { Button, EmptyState, Loaded, Page, Row, Skeleton, SmallButton, Text } from '../../ui'

export default function JobsPage() {
  const [filter, setFilter] = useKept<Filter>('jobs-filter', {})
  const { village, choose } = useHomeVillage()
  const [choosing, setChoosing] = useState(false)
  const positions = usePositions(filter, village?.code)
  useFreshWhenShown(positions.reload)
  return (
    <Page title="找工作" tab="jobs">
      <FilterBar filter={filter} near={village?.code.slice(0, 9)} onChange={(next) => setFilter(toQuery(next))} />
      <Row>
        <Text quiet>{village ? `远近从${village.name}算` : '选了村，就知道离家远不远'}</Text>
        <SmallButton icon="place" onPress={() => setChoosing(true)}>
          {village ? '换一个村' : '选我的村'}
        </SmallButton>
      </Row>
      <Loaded
        of={positions}
        skeleton={<Skeleton cards={3} lines={4} />}
        isEmpty={({ items, cursor }) => items.length === 0 && !cursor}
        empty={<NothingFound filtered={isFiltered(filter)} onClear={() => setFilter({})} />}
      >
        {(first) => <PositionList first={first} filter={filter} fromVillage={village?.code} />}
      </Loaded>
      {choosing && (
        <VillageSheet
          title="您住在哪个村？"
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            choose(chosen)
            setChoosing(false)
          }}
        />
      )}
    </Page>
  )
}

function NothingFound({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) return <EmptyState icon="work" title="现在没有在招的岗位" words="有了新岗位，会放在这里。" />
  return (
    <EmptyState icon="work" title="没有合这些条件的" words="去掉一两个条件，再看看。">
      <Button onPress={onClear}>去掉全部条件</Button>
    </EmptyState>
  )
}
