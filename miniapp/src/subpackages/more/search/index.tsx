import { useState } from 'react'
import { Glossary } from '../../../features/policies/glossary'
import { usePolicies } from '../../../features/policies/pack'
import { PolicyList } from '../../../features/policies/policy-list'
import { ProgrammeGrid } from '../../../features/policies/programme-grid'
import { searchPolicies } from '../../../features/policies/search'
import { SearchBox } from '../../../features/policies/search-box'
import { pageParams } from '../../../platform/navigation'
import { Box, EmptyState, Loaded, Page, Text, Title } from '../../../ui'

export default function SearchPage() {
  const policies = usePolicies()
  const [words, setWords] = useState(() => pageParams('search').words ?? '')
  return (
    <Page title="找政策">
      <SearchBox defaultValue={words} onSearch={setWords} live />
      <Loaded of={policies}>
        {(pack) => {
          const found = searchPolicies(pack, words)
          const count = found.policies.length
          return (
            <>
              {words.trim() !== '' && (
                <Box live="polite">
                  <Text quiet>{count > 0 ? `找到 ${count} 项` : '没有找到'}</Text>
                </Box>
              )}
              {count > 0 && <PolicyList label="找到的政策" policies={found.policies} />}
              {count === 0 && words.trim() !== '' && (
                <EmptyState icon="search" title="没有找到这样的政策" words="换个说法，或者从下面九类里找。" />
              )}
              <Glossary words={found.words} />
              {count === 0 && (
                <>
                  <Title>九类政策</Title>
                  <ProgrammeGrid pack={pack} />
                </>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
