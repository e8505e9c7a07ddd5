import type { PositionView } from '@bangfutong/shared/schema/position'
import { type ListPage, useMore } from '../../platform/use-more'
import { MoreButton } from '../../ui'
import { useApplied } from '../applications/requests'
import type { Filter } from './filter'
import { PositionCard } from './position-card'
import { fetchPositions } from './requests'

export interface PositionListProps {
  first: ListPage<PositionView>
  filter: Filter
  fromVillage: string | undefined
}

/** Twenty at a time. */
export function PositionList({ first, filter, fromVillage }: PositionListProps) {
  const more = useMore(first, (cursor) => fetchPositions(filter, fromVillage, cursor))
  const applied = useApplied()
  return (
    <>
      {more.items.map((position) => (
        <PositionCard key={position.id} position={position} applied={applied(position.id)} />
      ))}
      <MoreButton of={more} />
    </>
  )
}
