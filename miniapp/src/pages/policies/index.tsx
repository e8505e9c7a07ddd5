import { usePolicies } from '../../features/policies/pack'
import { ProgrammeGrid } from '../../features/policies/programme-grid'
import { SearchBox } from '../../features/policies/search-box'
import { ScreeningEntry } from '../../features/screening/screening-entry'
import { open } from '../../platform/navigation'
import { Loaded, Page, Skeleton, Text, Title } from '../../ui'

export default function PoliciesPage() {
  const policies = usePolicies()
  return (
    <Page title="政策" tab="policies">
      <SearchBox onSearch={(words) => open('search', words.trim() ? { words: words.trim() } : {})} />
      <ScreeningEntry />
      <Title>九类政策</Title>
      <Loaded of={policies} skeleton={<Skeleton cards={3} lines={2} />}>
        {(pack) => (
          <>
            <ProgrammeGrid pack={pack} />
            <Text quiet>{`一共 ${pack.policies.length} 项。看不懂的词，点进去有解释。`}</Text>
          </>
        )}
      </Loaded>
    </Page>
  )
}
