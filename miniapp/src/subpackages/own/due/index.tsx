import type { HouseholdView } from '@bangfutong/shared/schema/household'
import { sortForFile } from '@bangfutong/shared/screening/received'
import { OwnFile } from '../../../features/household/own-file'
import { useFileVerdicts } from '../../../features/household/requests'
import { relationWords } from '../../../features/household/words'
import { usePolicies } from '../../../features/policies/pack'
import { ResultSections } from '../../../features/screening/result-sections'
import { open } from '../../../platform/navigation'
import { Banner, Button, Card, KeyFigure, Loaded, Page, Skeleton, Text } from '../../../ui'
import { dayInWords } from '../../../ui/words'

export default function DuePage() {
  return (
    <Page title="还能领什么">
      <OwnFile>{(household) => <Due household={household} />}</OwnFile>
    </Page>
  )
}

/** Answered from the file with no question; what the file does not know can be asked. */
function Due({ household }: { household: HouseholdView }) {
  const verdicts = useFileVerdicts(household.id)
  const policies = usePolicies()
  const names = Object.fromEntries(
    household.members.map(({ id, relation, name }) => [id, `${relationWords(relation)}${name}`]),
  )
  return (
    <Loaded of={verdicts} skeleton={<Skeleton cards={3} lines={3} />}>
      {(judged) => {
        const {
          already,
          eligible,
          open: left,
        } = sortForFile(judged.verdicts, household.benefits, judged.asOf.slice(0, 4))
        const held = new Set(already.map(({ policy }) => policy))
        const shown = judged.verdicts.map((verdict) =>
          held.has(verdict.policy) ? { ...verdict, already: true } : verdict,
        )
        return (
          <>
            <Banner tone="waiting" title="预判，以核实为准">
              {`按档案和${dayInWords(judged.asOf)}的政策。`}
            </Banner>
            <Card label="结果">
              <KeyFigure label="按档案，您家还能领" figure={String(eligible.length)} unit="项" />
              {left.length > 0 && <Text quiet>{`还有 ${left.length} 项，答几句就知道。`}</Text>}
              {left.length > 0 && <Button onPress={() => open('screening')}>答几句，看能不能领</Button>}
            </Card>
            <Loaded of={policies}>
              {(pack) => (
                <ResultSections
                  pack={pack}
                  verdicts={shown}
                  names={names}
                  onOpen={(id) => open('policy', { id })}
                  onAsk={(policy) => open('screening', { policy })}
                />
              )}
            </Loaded>
          </>
        )
      }}
    </Loaded>
  )
}
