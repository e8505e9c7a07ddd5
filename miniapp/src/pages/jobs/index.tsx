import { EmptyState, Page } from '../../ui'

export default function JobsPage() {
  return (
    <Page title="找工作" tab="jobs">
      <EmptyState icon="work" title="现在没有在招的岗位" words="有了新岗位，会放在这里。" />
    </Page>
  )
}
