import { EmptyState, Page } from '../../../ui'

export default function StaffPage() {
  return (
    <Page title="工作人员">
      <EmptyState icon="lock" title="要先登录" words="这里给工作人员用。请到“我的”里登录。" />
    </Page>
  )
}
