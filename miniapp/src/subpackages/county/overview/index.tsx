import { EmptyState, Page } from '../../../ui'

export default function OverviewPage() {
  return (
    <Page title="全县" wide>
      <EmptyState icon="lock" title="要先登录" words="这里给乡镇和县里的工作人员用。" />
    </Page>
  )
}
