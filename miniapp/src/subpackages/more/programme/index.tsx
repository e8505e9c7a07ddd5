import { useState } from 'react'
import { Glossary } from '../../../features/policies/glossary'
import { policiesOf, usePolicies } from '../../../features/policies/pack'
import { PolicyList } from '../../../features/policies/policy-list'
import { termsIn } from '../../../features/policies/search'
import { ScreeningEntry } from '../../../features/screening/screening-entry'
import { pageParams } from '../../../platform/navigation'
import { Card, EmptyState, Loaded, Page, Stack, Text, Title } from '../../../ui'

export default function ProgrammePage() {
  const policies = usePolicies()
  const [{ id }] = useState(() => pageParams('programme'))
  const programme = policies.data?.programmes.find((one) => one.id === id)
  return (
    <Page title={programme?.name ?? '政策'}>
      <Loaded of={policies}>
        {(pack) => {
          if (!programme) return <EmptyState title="没有这一类政策" words="请回上一页看看别的。" />
          const listed = policiesOf(pack, programme.id)
          const text = listed.map(({ title, words }) => `${title}${words.gives}${words.who}`).join('')
          return (
            <>
              <Card label={programme.name}>
                <Stack>
                  <Title level={2}>{programme.name}</Title>
                  <Text>{programme.summary}</Text>
                  <Text quiet>{`工作要点${programme.clause}，${listed.length} 项`}</Text>
                </Stack>
              </Card>
              <PolicyList label={`${programme.name}的政策`} policies={listed} />
              <ScreeningEntry />
              <Glossary words={termsIn(text, pack.words)} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
