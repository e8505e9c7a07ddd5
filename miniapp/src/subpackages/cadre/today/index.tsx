import { EmptyState, Page } from '../../../ui'

export default function TodayPage() {
  return (
    <Page title="今天">
      <EmptyState icon="lock" title="要先登录" words="这里给帮扶干部用。请到“我的”里登录。" />
    </Page>
  )
}
