import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { sortForFile } from '@bangfutong/shared/screening/received'
import { open } from '../../platform/navigation'
import { Button, Card, KeyFigure, List, ListRow, Loaded, Skeleton, Text, useFrame } from '../../ui'
import { findPolicy, usePolicies } from '../policies/pack'
import { useFileVerdicts } from './requests'

const SHOWN = 3

/** 还差什么: what the file says is due, and what still has to be asked; nothing is asked here. */
export function DueCard({ household }: { household: HouseholdView }) {
  const verdicts = useFileVerdicts(household.id)
  const { data: pack } = usePolicies()
  const { day = '' } = useFrame()
  return (
    <Card label="还能领什么">
      <Loaded of={verdicts} skeleton={<Skeleton cards={1} lines={3} />}>
        {(judged) => {
          const { eligible, open: left } = sortForFile(
            judged.verdicts,
            household.benefits,
            (day || judged.asOf).slice(0, 4),
          )
          return (
            <>
              <KeyFigure label="按档案，您家还能领" figure={String(eligible.length)} unit="项" />
              {left.length > 0 && <Text quiet>{`还有 ${left.length} 项，答几句就知道。`}</Text>}
              {pack && (
                <List label="还能领的">
                  {eligible.slice(0, SHOWN).flatMap(({ policy }) => {
                    const file = findPolicy(pack, policy)
                    if (!file) return []
                    return [<ListRow key={policy} title={file.title} onPress={() => open('policy', { id: policy })} />]
                  })}
                </List>
              )}
              <Button kind="outline" onPress={() => open('due')}>
                看全部，怎么办
              </Button>
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
