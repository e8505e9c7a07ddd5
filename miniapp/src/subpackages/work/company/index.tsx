import { useState } from 'react'
import { CompanyCard } from '../../../features/positions/company-card'
import { type CompanyPosition, fetchCompany, useCompany } from '../../../features/positions/requests'
import { WithRole } from '../../../features/session/with-role'
import { open } from '../../../platform/navigation'
import { type ListPage, useMore } from '../../../platform/use-more'
import { useFreshWhenShown } from '../../../platform/use-request'
import { Banner, Button, EmptyState, Loaded, MoreButton, Page, Skeleton } from '../../../ui'

export default function CompanyPage() {
  return (
    <Page title="我的岗位">
      <WithRole roles={['employer']}>
        <Company />
      </WithRole>
    </Page>
  )
}

function Company() {
  const company = useCompany()
  const [done, setDone] = useState<string>()
  useFreshWhenShown(company.reload)
  return (
    <>
      {done && <Banner tone="good" title={done} />}
      <Button icon="plus" onPress={() => open('publishPosition')}>
        发布新岗位
      </Button>
      <Loaded
        of={company}
        skeleton={<Skeleton cards={2} lines={4} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon="work" title="还没有发布过岗位" words="发布以后，全县找工作的人都能看到。" />}
      >
        {(first) => (
          <Positions
            first={first}
            onChange={(words) => {
              setDone(words)
              company.reload()
            }}
          />
        )}
      </Loaded>
    </>
  )
}

function Positions({ first, onChange }: { first: ListPage<CompanyPosition>; onChange: (words: string) => void }) {
  const more = useMore(first, fetchCompany)
  return (
    <>
      {more.items.map((position) => (
        <CompanyCard key={position.id} position={position} onChange={onChange} />
      ))}
      <MoreButton of={more} />
    </>
  )
}
