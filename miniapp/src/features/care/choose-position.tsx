import type { HouseholdView } from '@bangfutong/shared/schema/household'
import type { PositionView } from '@bangfutong/shared/schema/position'
import { useState } from 'react'
import { type ListPage, useMore } from '../../platform/use-more'
import { Card, EmptyState, List, ListRow, Loaded, MoreButton, Skeleton, Tag, Title } from '../../ui'
import type { Filter } from '../positions/filter'
import { FilterBar } from '../positions/filter-bar'
import { fetchPositions, usePositions } from '../positions/requests'
import { distanceWords, promisedWords, staleWords } from '../positions/words'

export interface ChoosePositionProps {
  /** Where the family lives: distance is told from here. */
  village: HouseholdView['village']
  onChoose: (position: PositionView) => void
}

/** The positions a seeker sees, in short lines to choose from. */
export function ChoosePosition({ village, onChoose }: ChoosePositionProps) {
  const [filter, setFilter] = useState<Filter>({})
  const positions = usePositions(filter, village.code)
  return (
    <>
      <Title>报哪个岗位？</Title>
      <FilterBar filter={filter} near={village.townCode} onChange={setFilter} />
      <Loaded
        of={positions}
        skeleton={<Skeleton cards={1} lines={6} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon="work" title="没有这样的岗位" words="去掉一些条件再看看。" />}
      >
        {(first) => (
          <Rows key={JSON.stringify(filter)} first={first} filter={filter} village={village} onChoose={onChoose} />
        )}
      </Loaded>
    </>
  )
}

function Rows({
  first,
  filter,
  village,
  onChoose,
}: ChoosePositionProps & { first: ListPage<PositionView>; filter: Filter }) {
  const pages = useMore(first, (cursor) => fetchPositions(filter, village.code, cursor))
  return (
    <>
      <Card label="岗位">
        <List label="岗位">
          {pages.items.map((position) => (
            <ListRow
              key={position.id}
              title={position.title}
              detail={[promisedWords(position.pay), position.employerName, distanceWords(position)]
                .filter(Boolean)
                .join(' · ')}
              below={position.stale ? <Tag tone="waiting">{staleWords(position)}</Tag> : undefined}
              onPress={() => onChoose(position)}
            />
          ))}
        </List>
      </Card>
      <MoreButton of={pages} />
    </>
  )
}
