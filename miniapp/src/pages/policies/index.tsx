import { EmptyState, Page } from '../../ui'

export default function PoliciesPage() {
  return (
    <Page title="政策" tab="policies">
      <EmptyState icon="policy" title="政策还没有放上来" words="县里放上来以后，这里能看到九类政策。" />
    </Page>
  )
}
